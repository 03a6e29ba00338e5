using System.Runtime.InteropServices;

namespace StaticArchive.Tests.Fuzz;

/// <summary>Fills an input folder at random: names, kinds of files, permissions, links and bytes that people, systems
/// and attackers leave.</summary>
internal sealed partial class FolderMaker(string root, int seed)
{
    private static readonly string[] Names =
    [
        "a.md", "b.md", "2020-01-02-one.md", "2021-13-45-x.md", "index.md", "A.MD", "c.markdown", "_x.md", "a.png",
        "A.png", "b.jpg", "c.svg", "d.pdf", "e.csv", "f.html", "g.js", "h.css", "i.mp4", "j.txt", "k.xml", "l.woff2",
        "m", "timeline", "search", "2020", "feed.xml", "robots.txt", "favicon.ico", "CNAME", "_headers", "_redirects",
        "archive.yml", "_directory.yml", "_urls.txt", "Thumbs.db", "x~", "#x#", "#y.txt", "~$z.docx", "q?.png",
        "r#s.png", "50%.png", "%20.png", "sp ace.png", "bru\u0308cke.png", "br\u00FCcke.png", "zero\u200Bwidth.txt",
        "no\u00A0break.png", "right\u202Eleft.txt", "new\nline.txt", "re\rturn.md", "esc\u001B[31m.txt",
        "back\\slash.txt", "con.txt", "aux.md", "dot.", " space .txt", "日本語.md", "\U0001F62B.png", "id_rsa",
        "config.ts", "authors.yml", "first.mdx", "page.php", ".htaccess", ".env", "404.html", "index.html",
        "index.html.gz", "sitemap.xml",
    ];

    private static readonly string[] Folders =
    [
        "stories", "stories/2020", "images", "_facets", "_facets/tags", "_drafts", ".git", ".well-known",
        "node_modules", "timeline", "topics", "a.png", "sub/sub", "b\u0301",
    ];

    private static readonly string[] Keys =
    [
        "title: A", "title: ", "published: 2020-01-02", "published: 31.02.2021", "draft: true", "excluded: true",
        "tags: [a, B, C#]", "tags: C", "permalink: /feed.xml", "permalink: /x/", "permalink: /a.png/",
        "permalink: /.git/", "redirectFrom: [/old/, /x/]", "redirectFrom: /robots.txt",
        "redirectFrom: /.static-archive/x/", "image: a.png", "image: {src: /images/c.svg, alt: x}", "type: page",
        "slug: a", "slug: ''", "xref: b", "follows: b", "related: [a, zz]", "lang: de", "standfirst: \u001B[31mRed",
        "value: a", "order: 1", "hero: /images/b.jpg", "\tbad: tab", "- list", "title: twice",
    ];

    private static readonly string[] Bodies =
    [
        "Text.", "[a](b.md)", "[x](/timeline)", "![i](a.png)", "![i](/images/q%3F.png)", "![i](<sp ace.png>)",
        "[p](../d.pdf)", "<script>1</script>", "<!-- open", "[dead](/none/)", "# Head", "<b><i>", "{{ x }}",
        "[s](/.well-known/a)", "![i](https://b\u00FCcher.example/x.png)", "[f](f.html)", "\u202Eabc",
        "| a |\n|---|\n| b |",
    ];

    private static readonly byte[][] Contents =
    [
        [],
        [0],
        "text\n"u8.ToArray(),
        [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6,
            0, 0, 0,
        ],
        [0xFF, 0xD8, 0xFF, 0xE1, 0, 4, 1],
        "%PDF-1.4"u8.ToArray(),
        "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(),
        "<svg xmlns='http://www.w3.org/2000/svg' onload='1'/>"u8.ToArray(),
        "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>"u8.ToArray(),
        "<svg"u8.ToArray(),
        "<html><script>1</script>"u8.ToArray(),
        "-----BEGIN PRIVATE KEY-----"u8.ToArray(),
        [0xC3, 0x28],
        [0xFF, 0xFE, 0x2D, 0],
        "/topics/c/ = C#\n/old/ gone\n"u8.ToArray(),
        "/*\n  X: y\n"u8.ToArray(),
        "title: Z\n"u8.ToArray(),
    ];

    private readonly Random _random = new(seed);

    /// <summary>The folder.</summary>
    public string Root { get; } = root;

    /// <summary>Paths of plain story files that can be read and are not left out by their names.</summary>
    public List<string> Stories { get; } = [];

    /// <summary>Everything that was made.</summary>
    public List<string> Paths { get; } = [];

    public void Fill()
    {
        if (_random.Next(20) > 0)
            Put("archive.yml", Settings());
        // An archive without a story is refused, and nothing else of it is seen.
        if (_random.Next(10) > 0)
            Put("stories/sound.md", "---\ntitle: Sound\npublished: 2020-01-01\n---\n\nText.\n"u8.ToArray());
        var count = _random.Next(1, 9);
        for (var i = 0; i < count; i++)
            Entry(_random.Next(3) == 0 ? Pick(Names) : $"{Pick(Folders)}/{Pick(Names)}");
    }

    private byte[] Settings() =>
        Encoding.UTF8.GetBytes(
            "title: A\nbaseUrl: https://a.example/\n"
                + (_random.Next(6) == 0 ? "html: trust\n" : "")
                + (
                    _random.Next(5) == 0
                        ? $"copy: [\"{Pick(["**/*.html", "m", "images/**", "timeline", "#*", "*.php"])}\"]\n"
                        : "")
                + (_random.Next(6) == 0 ? "redirects: {/r/: /a/, /a2/: /b2/, /b2/: /a2/}\n" : "")
                + (_random.Next(6) == 0 ? "rules: {dead-link: warning, missing-image: off, SA0801: off}\n" : ""));

    private void Entry(string path)
    {
        try
        {
            switch (_random.Next(16))
            {
                case 0:
                    Link(
                        path,
                        Pick([
                            "a.md",
                            "../outside/secret.txt",
                            "/etc/passwd",
                            "nowhere",
                            ".",
                            "..",
                            ".git",
                            "stories",
                            "../stories/b.md",
                        ]));
                    break;
                case 1:
                    Make(path);
                    _ = MakeFifo(Full(path), 0x1A4);
                    break;
                case 2:
                    Put(path, Content(path));
                    if (!OperatingSystem.IsWindows() && new FileInfo(Full(path)).LinkTarget is null)
                        File.SetUnixFileMode(Full(path), UnixFileMode.None);
                    Stories.Remove(path);
                    break;
                default:
                    Put(path, Content(path));
                    break;
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A folder of that name is there, or the name is too long: another entry will do.
        }
    }

    private byte[] Content(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown") || _random.Next(12) == 0
            ? Encoding.UTF8.GetBytes(Story())
            : Contents[_random.Next(Contents.Length)];

    private string Story()
    {
        var keys = Enumerable.Range(0, _random.Next(0, 5)).Select(_ => Pick(Keys));
        var front =
            _random.Next(15) == 0
                ? ""
                : $"---\ntitle: {Pick(["One", "Two", "日本", "C#"])}\n{string.Join('\n', keys)}\n---\n\n";
        return front + string.Join("\n\n", Enumerable.Range(0, _random.Next(0, 4)).Select(_ => Pick(Bodies)));
    }

    private void Put(string path, byte[] bytes)
    {
        Make(path);
        // Writing into a pipe that is there would wait for ever.
        if (Path.Exists(Full(path)) || new FileInfo(Full(path)).LinkTarget is not null)
            return;
        File.WriteAllBytes(Full(path), bytes);
        if (path.EndsWith(".md") && !path.Split('/').Any(name => name[0] is '.' or '_' || name == "node_modules"))
            Stories.Add(path);
    }

    private void Link(string path, string target)
    {
        Make(path);
        if (!Path.Exists(Full(path)))
            File.CreateSymbolicLink(Full(path), target);
    }

    private void Make(string path)
    {
        var folder = Path.GetDirectoryName(Full(path))!;
        Directory.CreateDirectory(folder);
        // What is made must not itself follow a link out of the folder.
        if (RealPath.Of(folder) is not { } real || !(real + "/").StartsWith(Root + "/"))
            throw new IOException("It is behind a link.");
        Paths.Add(path);
    }

    private string Full(string path) => Path.Join(Root, path);

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    [LibraryImport("libc", EntryPoint = "mkfifo", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakeFifo(string path, uint mode);
}
