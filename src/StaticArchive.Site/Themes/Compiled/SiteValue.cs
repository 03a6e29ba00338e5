namespace StaticArchive.Themes.Compiled;

/// <summary><c>site</c>.</summary>
internal sealed class SiteValue : Expression
{
    public override object Value(TemplateRun run) => run.Site;
}
