using System.Collections;
using System.Collections.Concurrent;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Runtime.Accessors;
using Scriban.Syntax;

namespace StaticArchive.Themes;

/// <summary>Runs templates of a theme: strict, without reflection, files or network, and with every string escaped that
/// is not HTML by type. Belongs to one worker.</summary>
internal sealed class ThemeContext : TemplateContext
{
    /// <summary>Steps of loops on one page.</summary>
    public const int MostSteps = 1_000_000;

    /// <summary>Templates within each other.</summary>
    public const int Deepest = 60;

    // Far more than any page; a text that grows beyond it is never meant.
    private const int MaxTextLength = 8 * 1024 * 1024;

    private readonly ScriptObject _globals = new();
    private readonly PageOutput _page = new();
    private readonly Component _component;
    private readonly bool _isForComponents;
    private readonly CompiledTheme _compiled;
    private readonly TemplateRun _run;
    private ScriptNode? _statement;

    /// <param name="theme">The theme.</param>
    /// <param name="site">The site.</param>
    /// <param name="component">Renders components.</param>
    /// <param name="isForComponents">Whether it runs components, which see nothing of the page that they are shown
    /// on.</param>
    public ThemeContext(Theme theme, SiteModel site, Component component, bool isForComponents)
        : base(ThemeFunctions.For(theme, site, component))
    {
        _component = component;
        _isForComponents = isForComponents;
        _compiled = theme.Compiled;
        _run = new TemplateRun(_compiled, this, component, _page);
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedFunctionAccess = false;
        AutoIndent = false;
        NewLine = "\n";
        LoopLimit = MostSteps;
        RecursiveLimit = Deepest;
        // Without the second, a longer text would be cut short and end in "...".
        LimitToString = MaxTextLength;
        OnStringLimit = ScriptLimitBehavior.Throw;
        // PageOutput has a limit of its own.
        OutputLimit = 0;
        TryGetVariable = Unknown;
        PushGlobal(_globals);
        PushOutput(_page);
    }

    /// <summary>Renders a page; the bytes are valid until the next.</summary>
    public ReadOnlyMemory<byte> Render(ThemeTemplate layout, PageModel page)
    {
        _page.Clear();
        if (_compiled.Layout(layout.Name) is { Runs: true } compiled && _run.TryRun(compiled, page))
            return _page.Written;
        _page.Clear();
        _globals.Clear();
        _globals.SetValue("page", page, readOnly: true);
        Evaluate(layout.Page);
        return _page.Written;
    }

    /// <summary>Runs a template where the output is, with its own local variables.</summary>
    public void Run(ThemeTemplate template, ReadOnlySpan<KeyValuePair<string, object?>> locals)
    {
        EnterRecursive(template.Page);
        PushLocal();
        try
        {
            foreach (var (name, value) in locals)
                SetValue(ThemeVariables.Local(name), value, asReadOnly: false);
            Evaluate(template.Page);
        }
        finally
        {
            PopLocal();
            ExitRecursive(template.Page);
        }
    }

    public void WriteRaw(ReadOnlySpan<byte> html)
    {
        if (Output is PageOutput output)
            output.WriteRaw(html);
        else
            Write(Encoding.UTF8.GetString(html));
    }

    // What is written next is the value of the statement evaluated last; only a fault asks which that was.
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        if (scriptNode is ScriptExpressionStatement)
            _statement = scriptNode;
        return value;
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        // A page has a limit of its own; a capture would fill the memory.
        if (Output is StringBuilderOutput { Builder.Length: > MaxTextLength })
            throw new TemplateFault(
                _statement?.Span ?? span,
                $"What is captured grows beyond {MaxTextLength / 1024 / 1024} million characters.");
        switch (textAsObject)
        {
            case null:
                break;
            case string text:
                WriteEscaped(text);
                break;
            case Html html:
                WriteRaw(html.Utf8.Span);
                break;
            case StoryText body:
                WriteBody(body);
                break;
            // What a capture block gathered was escaped as it was written.
            case StringBuilderOutput captured:
                Write(captured.ToString());
                break;
            case bool truth:
                Write(truth ? "true" : "false");
                break;
            case int or long or double:
                Write(((IFormattable)textAsObject).ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                throw new TemplateFault(
                    _statement?.Span ?? span, $"{Name(textAsObject)} cannot be written; write one of its members.");
        }
        return this;
    }

    /// <summary>Writes the text of a story.</summary>
    public void WriteBody(PageOutput output, StoryText body)
    {
        if (_isForComponents)
            _component.NoteBody();
        StoryTextWriter.Write(output, _component, body);
    }

    private void WriteBody(StoryText body)
    {
        if (Output is PageOutput output)
        {
            WriteBody(output, body);
            return;
        }
        var written = new PageOutput();
        WriteBody(written, body);
        Write(Encoding.UTF8.GetString(written.Written.Span));
    }

    private void WriteEscaped(string text)
    {
        if (Output is PageOutput output)
        {
            output.WriteEscaped(text);
            return;
        }
        var escaped = new PageOutput();
        escaped.WriteEscaped(text);
        Write(Encoding.UTF8.GetString(escaped.Written.Span));
    }

    protected override IObjectAccessor? GetMemberAccessorImpl(object target) => target switch
    {
        IScriptObject => base.GetMemberAccessorImpl(target),
        string => StringAccessor.Default,
        Texts => TextsAccessor.Instance,
        YamlMap => ExtraAccessor.Instance,
        DataMap => DataAccessor.Instance,
        IList => ListAccessor.Default,
        _ when ThemeModels.ByType.TryGetValue(target.GetType(), out var type) => new ModelAccessor(type),
        _ => throw new TemplateFault(CurrentSpan, $"{Name(target)} has no members."),
    };

    private bool Unknown(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value)
    {
        if (_isForComponents && variable.Name == "page")
            throw new TemplateFault(
                span, "A component does not see 'page': what it writes is kept for every page that shows the story.",
                "Use 'include' instead of 'component'.");
        IEnumerable<string> known =
            variable.Scope == ScriptVariableScope.Local ? [] : [.. BuiltinObject.Keys, .. _globals.Keys];
        throw new TemplateFault(
            span, $"There is nothing called '{variable}' here.", NearestName.DidYouMean(variable.Name, known));
    }

    private static string Name(object value) =>
        ThemeModels.ByType.TryGetValue(value.GetType(), out var type) ? $"'{type.Name}'"
        : value is IList ? "A list"
        : value is YamlNode or DataMap ? "A map"
        : "This value";
}

/// <summary>What every template can name: the site, the texts, the data, the functions.</summary>
internal sealed class ThemeGlobals(SiteModel site, DataMap data) : ScriptObject
{
    public SiteModel Site { get; } = site;

    public DataMap Data { get; } = data;

    /// <summary>The functions among them; read-only as all that is here, so no template can put another in their
    /// place.</summary>
    public Dictionary<string, ThemeFunction> Functions { get; } = new(StringComparer.Ordinal);
}

/// <summary>Names of local variables; immutable, so one object a name serves all workers.</summary>
internal static class ThemeVariables
{
    private static readonly ConcurrentDictionary<string, ScriptVariable> Locals = new(StringComparer.Ordinal);

    public static ScriptVariable Local(string name) =>
        Locals.GetOrAdd(name, static key => ScriptVariable.Create(key, ScriptVariableScope.Local));
}
