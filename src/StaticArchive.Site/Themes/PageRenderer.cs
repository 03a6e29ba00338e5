using System.Buffers;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticArchive.Themes;

/// <summary>Renders the files of a site, one at a time, reusing its scratch memory. Belongs to one worker.</summary>
internal sealed class PageRenderer
{
    private readonly SitePlan _plan;
    private readonly Theme _theme;
    private readonly ComponentCache _components;
    private readonly PageModels _models;
    private readonly ModelDigest? _digest;
    private ThemeContext _context;
    private (int Index, PageModel? Page) _keyed = (-1, null);

    internal PageRenderer(
        SitePlan plan,
        Theme theme,
        ComponentCache components,
        WorkTimer ranking,
        string? policy,
        Func<SiteModel, ModelDigest>? createDigest)
    {
        (_plan, _theme, _components) = (plan, theme, components);
        _models = new PageModels(plan, ranking, policy);
        _digest = createDigest?.Invoke(_models.Site);
        _context = NewContext();
    }

    /// <summary>The digest of all that <c>Files[index]</c> is rendered from; null for what is not a page.</summary>
    public Fingerprint? KeyOf(int index)
    {
        var file = _plan.Addresses[index];
        if (_digest is null || LayoutOf(file) is not { } layout)
            return null;
        // Who asks for a key renders next, unless the page is known.
        _keyed = (index, _models.Page(index)!);
        return _digest.Of(layout, _keyed.Page!);
    }

    /// <summary>The bytes of <c>Files[index]</c>, valid until the next call; null for
    /// <see cref="PageKinds.InputAsset"/>, which is copied from its <c>FullPath</c>.</summary>
    /// <exception cref="DiagnosticException">The template failed; the exception carries the diagnostic.</exception>
    public ReadOnlyMemory<byte>? Render(int index)
    {
        var file = _plan.Addresses[index];
        if (LayoutOf(file) is not { } layout)
            return _models.Export(file);
        try
        {
            return _context.Render(_theme.Layout(layout), _keyed.Index == index ? _keyed.Page! : _models.Page(index)!);
        }
        catch (ScriptRuntimeException fault)
        {
            // What the failed template left on the stacks of the context goes with it.
            _context = NewContext();
            throw new DiagnosticException(TemplateDiagnostics.Of(_theme, fault, _plan.Addresses.Files[index]), fault);
        }
    }

    private string? LayoutOf(PlannedFile file) =>
        _plan.OwnLayout(file) is { } own && _theme.HasOwnLayout(own) ? own : file.Kind.Layout;

    private ThemeContext NewContext() =>
        new(_theme, _models.Site, new Component(_theme, _models.Site, _components), isForComponents: false);
}

/// <summary>Where a template writes to: UTF-8 in a buffer that is used again for the next page.</summary>
/// <param name="capacity">How many bytes it begins with.</param>
internal sealed class PageOutput(int capacity = 64 * 1024) : IScriptOutput
{
    // A page is 200 kB at most; a template that writes more than this runs away.
    private const int Limit = 64 * 1024 * 1024;

    private const int MaxNumberLength = 11;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private readonly ByteBuffer _bytes = new(capacity);

    public ReadOnlyMemory<byte> Written => _bytes.Memory;

    public void Clear() => _bytes.Clear();

    public void Write(string text, int offset, int count) => WriteRaw(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return default;
    }

    public void WriteRaw(ReadOnlySpan<char> text)
    {
        RequireBelowLimit(text.Length);
        _bytes.Add(text);
    }

    public void WriteNumber(int number)
    {
        RequireBelowLimit(MaxNumberLength);
        number.TryFormat(_bytes.GetSpan(MaxNumberLength), out var count, provider: CultureInfo.InvariantCulture);
        _bytes.Advance(count);
    }

    public void WriteRaw(ReadOnlySpan<byte> utf8)
    {
        RequireBelowLimit(utf8.Length);
        _bytes.Add(utf8);
    }

    /// <summary>Writes plain text so that it stays text, within an element and within a quoted attribute.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            WriteRaw(text[..at]);
            WriteRaw(Entity(text[at]));
            text = text[(at + 1)..];
        }
        WriteRaw(text);
    }

    private static ReadOnlySpan<byte> Entity(char special) => special switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        _ => "&#39;"u8,
    };

    private void RequireBelowLimit(int more)
    {
        if (_bytes.Length + (long)more > Limit)
            throw new PageTooLongException($"The page grows beyond {Limit / 1024 / 1024} MB.");
    }
}

/// <summary>A template writes more than any page holds.</summary>
internal sealed class PageTooLongException(string message) : Exception(message);
