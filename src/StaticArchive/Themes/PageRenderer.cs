using Scriban.Syntax;
using StaticArchive.Diagnostics;
using StaticArchive.Pages;

namespace StaticArchive.Themes;

/// <summary>Renders the files of a site, one at a time, reusing its scratch memory. Belongs to one worker.</summary>
public sealed class PageRenderer
{
    private readonly SitePlan _plan;
    private readonly Theme _theme;
    private readonly ComponentCache _components;
    private readonly PageModels _models;
    private ThemeContext _context;

    internal PageRenderer(SitePlan plan, Theme theme, ComponentCache components)
    {
        (_plan, _theme, _components) = (plan, theme, components);
        _models = plan.CreateModels();
        _context = NewContext();
    }

    /// <summary>
    /// The bytes of <c>Files[index]</c>, valid until the next call; null for <see cref="PageKind.InputAsset"/>, which is copied from its
    /// <see cref="Stories.InputAsset.FullPath"/>.
    /// </summary>
    /// <exception cref="DiagnosticException">The template failed; the exception carries the diagnostic.</exception>
    public ReadOnlyMemory<byte>? Render(int index)
    {
        var file = _plan[index];
        if (PageModels.Layout(file.Kind) is not { } layout)
            return _models.Export(file);
        try
        {
            return _context.Render(_theme.Layout(layout), _models.Page(file)!);
        }
        catch (ScriptRuntimeException fault)
        {
            // What the failed template left on the stacks of the context goes with it.
            _context = NewContext();
            throw new DiagnosticException(TemplateDiagnostics.Of(_theme, fault, _plan.Files[index]), fault);
        }
    }

    private ThemeContext NewContext() =>
        new(_theme, _models.Site, new Component(_theme, _models.Site, _components), isForComponents: false);
}
