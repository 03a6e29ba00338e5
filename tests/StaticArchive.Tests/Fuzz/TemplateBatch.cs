namespace StaticArchive.Tests.Fuzz;

/// <summary>Many random templates in one theme, each a partial that one story's page includes: loading a theme costs
/// far more than parsing a template.</summary>
internal sealed class TemplateBatch : IDisposable
{
    private readonly ThemeOnDisk _files = new();

    public void Dispose() => _files.Dispose();

    /// <summary>Each is refused with its place, or renders, or fails with a diagnostic that names a template.</summary>
    public void Try(string[] templates)
    {
        for (var i = 0; i < templates.Length; i++)
            _files.Write(Path(i), templates[i]);
        var sound = new HashSet<int>(Enumerable.Range(0, templates.Length));
        var theme = Load(sound);
        // Those that do not parse are taken out; what includes one of them goes with the next round.
        while (theme.Theme is null)
        {
            var refused = sound
                .Where(i => theme.Faults.Any(fault => fault.Path == Path(i) && fault.Severity == Severity.Error))
                .ToArray();
            Assert.NotEmpty(refused);
            sound.ExceptWith(refused);
            foreach (var i in refused)
                _files.Remove(Path(i));
            theme = Load(sound);
        }
        Render(theme.Theme, sound);
        foreach (var i in sound)
            _files.Remove(Path(i));
    }

    private static string Path(int template) => $"partials/p{template}.html";

    private (Theme? Theme, IReadOnlyList<Diagnostic> Faults) Load(IEnumerable<int> templates)
    {
        _files.Write(
            "layouts/story.html",
            string.Concat(templates.Select(i => $"{{{{ if page.story.headline == 'p{i}'; include 'p{i}'; end }}}}")));
        return _files.Load();
    }

    private static void Render(Theme theme, IReadOnlyCollection<int> templates)
    {
        var site = PlannedSite.Of(
            StoryMaker.DefaultSettings,
            templates.Select(i => StoryMaker.Make($"p{i}") with { Headline = $"p{i}" }),
            theme);
        foreach (var i in templates)
        {
            try
            {
                site.Text($"/stories/p{i}/");
            }
            catch (DiagnosticException fault)
            {
                Assert.Equal(ThemeRules.TemplateFailure, fault.Diagnostic.Rule);
                Assert.True(fault.Diagnostic.Span.Line >= 1, fault.Diagnostic.ToString());
            }
        }
    }
}
