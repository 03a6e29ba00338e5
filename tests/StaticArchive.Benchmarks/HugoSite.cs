namespace StaticArchive.Benchmarks;

/// <summary>A site of Hugo that does what ours does: a page a story with ten related ones, pages of tags, people and
/// sections by 25, feeds, a sitemap.</summary>
internal static class HugoSite
{
    public static MeasuredRun Measure(string folder, string output, bool related) =>
        MeasuredRun.Of(
            "hugo",
            [
                "--quiet",
                "--source",
                folder,
                "--destination",
                output,
                "--config",
                related ? "related.toml" : "plain.toml",
                "--noBuildLock",
            ]);

    public static void WriteStory(string folder, int number, string text)
    {
        var content = Path.Combine(folder, "content", "stories");
        Directory.CreateDirectory(content);
        File.WriteAllText(Path.Combine(content, $"story-{number}.md"), text);
    }

    public static void WriteLayouts(string folder)
    {
        const string Settings = """
            baseURL = "https://archive.example/"
            title = "Generated"
            paginate = 25
            disableKinds = []
            [taxonomies]
              tag = "tags"
              person = "people"
              section = "sections"

            """;
        const string Related = """
            [related]
              includeNewer = true
              threshold = 0
              [[related.indices]]
                name = "tags"
                weight = 100
              [[related.indices]]
                name = "people"
                weight = 80
              [[related.indices]]
                name = "date"
                weight = 10
            [params]
              related = true

            """;
        const string Head = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
            <link rel="canonical" href="{{ .Permalink }}"></head><body>

            """;
        const string List = """
            {{ $pages := .Pages }}{{ if .IsHome }}{{ $pages = .Site.RegularPages }}{{ end }}
            {{ $paginator := .Paginate $pages }}
            <h1>{{ .Title }}</h1><ul>{{ range $paginator.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>
            <time>{{ .Date.Format "2 January 2006" }}</time><p>{{ .Description }}</p></li>{{ end }}</ul>
            {{ if $paginator.HasPrev }}<a href="{{ $paginator.Prev.URL }}">newer</a>{{ end }}
            {{ if $paginator.HasNext }}<a href="{{ $paginator.Next.URL }}">older</a>{{ end }}</body></html>

            """;
        const string Single = """
            <article><h1>{{ .Title }}</h1><p>{{ .Description }}</p>
            <time>{{ .Date.Format "2 January 2006" }}</time>{{ .Content }}</article>
            <ul>{{ range .Params.tags }}
            <li><a href="{{ "tags/" | relURL }}{{ . | urlize }}/">{{ . }}</a></li>{{ end }}</ul>
            {{ if .Site.Params.related }}<ul>{{ range first 10 (.Site.RegularPages.Related .) }}
            <li><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Description }}</p></li>{{ end }}</ul>{{ end }}
            </body></html>

            """;
        var layouts = Path.Combine(folder, "layouts", "_default");
        Directory.CreateDirectory(layouts);
        File.WriteAllText(Path.Combine(folder, "plain.toml"), Settings);
        File.WriteAllText(Path.Combine(folder, "related.toml"), Settings + Related);
        File.WriteAllText(Path.Combine(layouts, "list.html"), Head + List);
        File.WriteAllText(Path.Combine(layouts, "single.html"), Head + Single);
    }
}
