using System.Text.RegularExpressions;

namespace StaticArchive.Tests.Cli;

/// <summary>Does to an archive what editors and designers do, at random: the same seed, the same edits.</summary>
internal sealed class RandomEdits(ArchiveOnDisk archive, int seed, string? moreSettings = null)
{
    private static readonly string[] Words =
    [
        "raid", "phones", "Antwerp", "court", "encrypted", "police", "harbour", "messages", "verdict", "Ghent", "drugs",
        "appeal",
    ];
    private static readonly string[] Partials = ["card", "teaser", "foot", "related-entry", "kicker"];

    private readonly Random _random = new(seed);
    private readonly List<string> _stories = [];
    private int _made;
    private (string Path, string Sound)? _broken;

    /// <summary>Makes one edit, and says what it was.</summary>
    public string Next()
    {
        if (_broken is var (path, sound) && _random.Next(2) == 0)
        {
            _broken = null;
            return Change("mend", path, _ => sound);
        }
        switch (_random.Next(_stories.Count < 4 ? 1 : 20))
        {
            case 0 or 1:
                var added =
                    $"input/stories/{_random.Next(2015, 2024)}-{_random.Next(1, 13):00}-{_random.Next(1, 28):00}-story"
                        + $"-{_made++}.md";
                _stories.Add(added);
                return Write("add", added);
            case 2 or 3 or 4:
                return Write("change", Any());
            case 5:
                return Change("retag", Any(), text => text.Replace("tags: [", $"tags: [{Word()}, "));
            case 6:
                return Change("add to the text of", Any(), text => $"{text}\n{Sentence()} [{Word()}]({Link("")}).\n");
            case 7:
                return Rename(Any());
            case 8:
                return Delete(Any());
            case 9:
                return Change("change template", Template(), text => $"{text}<p>{Word()}</p>\n");
            case 10:
                archive.Folder.Write("input/archive.yml", Settings());
                return "change settings";
            case 11:
                return Change(
                    "change a style of",
                    "theme/assets/css/"
                        + Path.GetFileName(
                            Directory.GetFiles(archive.Folder["theme/assets/css"]).Order(StringComparer.Ordinal).First()
                        ),
                    text => $"{text}\n.{Word()} {{ color: red }}\n");
            case 12:
                return Put(
                    "asset", $"input/stories/picture-{_random.Next(3)}.svg",
                    $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{_random.Next(1, 900)}\" height=\"9\"/>"
                );
            case 13:
                return Put("metadata", "input/stories/_directory.yml", $"section: {Word()}\n");
            case 14:
                return Put(
                    "page", "input/about.md",
                    $"---\ntitle: About {Word()}\n---\n\n{Sentence()} [{Word()}]({Link("stories/")}).\n");
            case 15:
                return Put(
                    "introduction", $"input/_facets/tags/{Words[_random.Next(3)]}.md",
                    $"---\ntitle: On {Word()}\n---\n\n{Sentence()}\n");
            case 16:
                var broken = Any();
                _broken = (broken, archive.Folder.Read(broken));
                return Change("break", broken, text => _random.Next(3) switch
                    {
                        0 => text.Replace("title:", "titel:"),
                        1 => $"{text}\n[{Word()}](gone.md)\n",
                        _ => text.Replace("tags: [", "xref: same\ntags: ["),
                    });
            case 17:
                return Change("change the standfirst of", Any(), text =>
                    Regex.Replace(text, "(?m)^standfirst: .*$", $"standfirst: {Sentence()}"));
            case 18:
                return Change("change parts and links of", Any(), text =>
                    $"{text}\n## {Word()}\n\n{Sentence()} [{Word()}]({Link("")}#{Word().ToLowerInvariant()}) "
                        + $"![{Word()}](picture-{_random.Next(3)}.svg)\n");
            default:
                return Change("change an interface text of", "theme/texts/en.yml", text =>
                    text.Replace("read_more: ", "read_more: More, "));
        }
    }

    public string Settings() => string.Create(CultureInfo.InvariantCulture, $$"""
        title: {{Word()}}
        baseUrl: https://tiny.example/{{(_random.Next(3) == 0 ? "below/" : "")}}
        {{moreSettings ?? $"related: {{ count: {_random.Next(1, 12)} }}"}}

        """);

    private string Write(string what, string path)
    {
        var links = string.Concat(
            Enumerable.Range(0, _random.Next(3)).Select(_ => $"\n{Sentence()} [{Word()}]({Path.GetFileName(Any())}).\n")
        );
        var teaser = _random.Next(3) == 0 ? $"\n::: read-more {Path.GetFileNameWithoutExtension(Any())[11..]}\n" : "";
        archive.Folder.Write(
            path,
            $"---\ntitle: {Sentence().TrimEnd('.')}\nstandfirst: {Sentence()}\ntags: [{Word()}, {Word()}]\n---\n\n"
                + $"{Sentence()}\n{links}{teaser}");
        return $"{what} {path}";
    }

    private string Change(string what, string path, Func<string, string> change)
    {
        archive.Folder.Write(path, change(archive.Folder.Read(path)));
        return $"{what} {path}";
    }

    // Made, changed, and now and then taken away.
    private string Put(string what, string path, string text)
    {
        if (_random.Next(4) == 0 && File.Exists(archive.Folder[path]))
        {
            File.Delete(archive.Folder[path]);
            return $"delete {path}";
        }
        archive.Folder.Write(path, text);
        return $"write {what} {path}";
    }

    private string Link(string folder) => folder + Path.GetFileName(Any());

    private string Rename(string path)
    {
        var renamed = $"input/stories/{Path.GetFileName(path)[..10]}-story-{_made++}.md";
        File.Move(archive.Folder[path], archive.Folder[renamed]);
        _stories[_stories.IndexOf(path)] = renamed;
        _broken = null;
        return $"rename {path} to {renamed}";
    }

    private string Delete(string path)
    {
        File.Delete(archive.Folder[path]);
        _stories.Remove(path);
        _broken = null;
        return $"delete {path}";
    }

    private string Template() =>
        _random.Next(3) == 0
            ? "theme/layouts/story.html"
            : $"theme/partials/{Partials[_random.Next(Partials.Length)]}.html";

    private string Any() => _stories[_random.Next(_stories.Count)];

    private string Word() => Words[_random.Next(Words.Length)];

    private string Sentence() => string.Join(' ', Enumerable.Range(0, _random.Next(4, 12)).Select(_ => Word())) + ".";
}
