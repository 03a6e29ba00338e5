namespace StaticArchive.Themes;

/// <summary>Runs compiled templates: holds their variables and what they write. Belongs to one worker.</summary>
internal sealed class TemplateRun
{
    /// <summary>What a variable holds that has no value, not even null.</summary>
    public static readonly object Unset = new();

    private readonly CompiledTheme _theme;
    private readonly List<object?[]> _frames = [];
    private readonly Stack<CallArguments> _spare = new();
    private int _depth;
    private int _iterations;

    /// <param name="theme">The templates.</param>
    /// <param name="context">What functions are called with.</param>
    /// <param name="component">Renders components.</param>
    /// <param name="output">Where it writes.</param>
    public TemplateRun(CompiledTheme theme, ThemeContext context, Component component, PageOutput output)
    {
        (_theme, Context, Component, Output) = (theme, context, component, output);
        var globals = (ThemeGlobals)context.BuiltinObject;
        Site = globals.Site;
        Data = globals.Data;
        Functions = [.. ThemeFunctions.Names.Select(name => globals.Functions[name])];
        Globals = new object?[theme.Globals.Count];
        LoopVariables = new object?[theme.Globals.Count];
        Locals = NewFrame();
    }

    public ThemeContext Context { get; }

    public Component Component { get; }

    public PageOutput Output { get; }

    public SiteModel Site { get; }

    public DataMap Data { get; }

    /// <summary>In the order of <see cref="ThemeFunctions.Names"/>.</summary>
    public ThemeFunction[] Functions { get; }

    /// <summary>What was assigned, by the place of its name.</summary>
    public object?[] Globals { get; }

    /// <summary>What loops are at, by the place of its name.</summary>
    public object?[] LoopVariables { get; }

    /// <summary>What the partial that runs was given, by the place of its name.</summary>
    public object?[] Locals { get; private set; }

    /// <summary>The innermost loop.</summary>
    public LoopPlace? Loop { get; set; }

    /// <summary>Runs a layout; false where Scriban is to do it, whatever has been written.</summary>
    public bool TryRun(CompiledTemplate layout, PageModel page)
    {
        Reset();
        Globals[_theme.Page] = page;
        return TryRun(layout);
    }

    /// <summary>Runs a component or a block with what it is given; false where Scriban is to do it, whatever has been
    /// written.</summary>
    public bool TryRun(CompiledTemplate partial, ReadOnlySpan<KeyValuePair<string, object?>> locals)
    {
        Reset();
        foreach (var (name, value) in locals)
        {
            if (_theme.Locals.Find(name) is { } place)
                Locals[place] = value;
        }
        return TryRun(partial);
    }

    /// <summary>The locals of the partial to come.</summary>
    public object?[] NextLocals()
    {
        if (_depth + 1 == _frames.Count)
            NewFrame();
        var locals = _frames[_depth + 1];
        Array.Fill(locals, Unset);
        return locals;
    }

    /// <summary>The next locals are those that count.</summary>
    public void Enter()
    {
        // Scriban counts the layout too, and knows what to say.
        if (_depth + 1 >= ThemeContext.Deepest)
            throw new LeftToScriban();
        Locals = _frames[++_depth];
    }

    /// <summary>Those before count again.</summary>
    public void Leave() => Locals = _frames[--_depth];

    public void NoteIteration()
    {
        if (++_iterations > ThemeContext.MostSteps)
            throw new LeftToScriban();
    }

    public CallArguments TakeArguments() => _spare.TryPop(out var spare) ? spare : new CallArguments();

    public void GiveBack(CallArguments arguments)
    {
        arguments.Clear();
        _spare.Push(arguments);
    }

    public void Write(object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                Output.WriteEscaped(text);
                break;
            case Html html:
                Output.WriteRaw(html.Utf8.Span);
                break;
            case int number:
                Output.WriteNumber(number);
                break;
            case StoryText body:
                Context.WriteBody(Output, body);
                break;
            case bool truth:
                Output.WriteRaw(truth ? "true"u8 : "false"u8);
                break;
            case long or double:
                Output.WriteRaw(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                throw new LeftToScriban();
        }
    }

    private bool TryRun(CompiledTemplate template)
    {
        try
        {
            template.Run(this);
            return true;
        }
        catch (Exception fault) when (fault is LeftToScriban or PageTooLongException)
        {
            template.Leave();
            return false;
        }
    }

    private void Reset()
    {
        Array.Fill(Globals, Unset);
        Array.Fill(LoopVariables, Unset);
        (_depth, _iterations, Loop, Locals) = (0, 0, null, _frames[0]);
        Array.Fill(Locals, Unset);
    }

    private object?[] NewFrame()
    {
        var frame = new object?[_theme.Locals.Count];
        _frames.Add(frame);
        return frame;
    }
}

/// <summary>What a template asks for is beyond the compiled form, or a fault: Scriban runs it from its beginning, and
/// says of a fault what it is and where.</summary>
internal sealed class LeftToScriban : Exception;
