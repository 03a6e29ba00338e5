namespace StaticArchive.Tests.Themes;

/// <summary>Writes <c>theme/README.md</c> from the declarations that templates are run with, so that it cannot be
/// wrong.</summary>
internal static class ThemeReference
{
    private const string Introduction =
        """
        # The theme

        Everything that readers see is made here. A person who knows HTML can change it: `docs/theme.md` is a guide,
        this page is the reference. It is generated from the code that templates are run with. A test says when it is
        stale, and `WRITE_THEME_REFERENCE=1 dotnet test --filter reference` writes it again.

        ```
        layouts/    one template for each kind of page, and others that stories ask for by 'layout'
        partials/   one template for each component, used by layouts and by each other
        blocks/     one template for each block that stories name by ':::'; it reads `$args`, `$title` and `$body`
        assets/     css/*.css in the order of their names become one small site.css; other files are copied
        texts/      all words of the interface, a file a language (en.yml is the one that other languages fall back to)
        ```

        Templates are [Scriban](https://github.com/scriban/scriban/blob/master/site/docs/language/readme.md), with a few
        rules:

        - **What is text stays text.** Every value is escaped, but for the types `html` below. `capture` keeps what
          it took.
        - **What does not exist is an error** that names file, line, column, and what was probably meant. `null` is
          empty; reading a member of it is an error, so ask first: `{{ if page.thread }}`.
        - **Partials get what they are given**: `{{ include 'card' story: page.lead }}` is read as `$story` in
          `partials/card.html`.
        - **Components are for what many pages show**: `{{ component 'card' story }}` runs once a story for the whole
          site. It sees `$story`, `site` and `texts`, never `page`.
        - **Blocks** get `$args`, what the story wrote behind the name, and those with a body `$body`, which is html.
          Admonitions also have `$title` (html or null), `$args.kind` (as the story names it), `$args.look` (note, tip,
          important, warning or caution) and `$args.label` (words in place of a title). `::: hint` is drawn by
          `blocks/hint.html` where there is one, else by `blocks/admonition.html`.
        - **Data files** are `data.name`: what `input/_data/name.yml`, `.json` or `.csv` holds. What a row lacks is
          null.
        - White space with a line's end in it becomes one line's end. Nothing else is done to what you write.
        - Templates have no files, no network, no clock. `import` is refused; the functions below are all there are.
        - The pages' policy (`_headers`) allows no inline script or style: put rules into a style sheet, use classes
          and SVG attributes.

        """;

    /// <summary>The whole file, with LF.</summary>
    public static string Write()
    {
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        text.Append("\n---\n\n## Layouts\n\n");
        foreach (var kind in PageKinds.All)
        {
            if (kind.Layout is { } layout)
                text.Append($"- `{layout}.html`: {kind}\n");
        }
        text.Append("\n## Functions\n\n| write | get |\n|---|---|\n");
        foreach (var (usage, about) in ThemeFunctions.Reference)
            text.Append($"| `{usage}` | {about} |\n");
        text.Append(
            "\n## Models\n\nA `?` says that it may be null. A list has `size`; in a loop, `for.first`, `for.last` and "
                + "`for.index` say where it stands.\n");
        foreach (var model in ThemeModels.All)
            Append(text, model);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ModelType model)
    {
        text.Append($"\n### {model.Name}\n\n{model.About}\n\n| member | type | |\n|---|---|---|\n");
        foreach (var member in model.Members)
            text.Append($"| `{member.Name}` | {member.Type} | {member.About} |\n");
    }
}
