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

    /// <summary>The digest of all that <c>Files[index]</c> is rendered from; null for what is no page.</summary>
    public Fingerprint? KeyOf(int index)
    {
        var file = _plan.Addresses[index];
        if (_digest is null || LayoutOf(file) is not { } layout)
            return null;
        // Who asks for a key renders next, unless the page is known.
        _keyed = (index, _models.Page(file)!);
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
            return _context.Render(_theme.Layout(layout), _keyed.Index == index ? _keyed.Page! : _models.Page(file)!);
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
