using Snapshooter;
using Snapshooter.Xunit;
using StaticArchive.Media.Tests;

namespace StaticArchive.Tests.Invalid;

/// <summary>
/// Each rule has an archive that breaks it: a folder named for the rule, with an <c>input</c> and, where need be,
/// theme files that take the
/// place of the real ones; or, where git cannot keep such a file, a few lines below. The snapshot is what the editor
/// sees.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class InvalidArchiveTests
{
    private const string Settings = "title: Invalid\nbaseUrl: https://invalid.example/\n";
    private const string Sound =
        "---\ntitle: Sound\npublished: 2021-01-01\nstandfirst: A sound story.\n---\n\nWords.\n";

    // A theme that lacks all its texts is told of text by text.
    private const int MaxShown = 4;

    private static readonly string Fixtures = Path.Join(Repository.Root, "tests", "StaticArchive.Tests", "Invalid");

    private static readonly Dictionary<string, Action<TemporaryFolder>> MadeHere = new()
    {
        ["SA0309-body-too-large"] = folder => folder.Write("input/big.md", Sound + new string('x', 5_000_000)),
        ["SA0503-image-too-large"] = folder =>
        {
            folder.Write("input/stories/faulty.md",
                Sound.Replace("Words.", "![A photo](photo.svg)")
                    .Replace("Sound", "Faulty"));
            folder.Write("input/stories/photo.svg",
                $"<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- {new string('x', 2_100_000)} --></svg>");
        },
        ["SA0505-unshown-format"] = folder =>
            WithPicture(folder, "photo.heic", [0, 0, 0, 20, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1"u8]),
        ["SA0506-truncated-image"] = folder =>
            WithPicture(folder, "photo.jpg", SamplePictures.WithMetadata(".jpg")[..^40]),
        ["SA0507-oversized-image"] = folder =>
            WithPicture(folder, "photo.png", Changed(".png", 16, 0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30)),
        ["SA0508-broken-image"] = folder => WithPicture(folder, "photo.png", Changed(".png", ^40, 1, 2, 3, 4)),
        ["SA0509-same-image-twice"] = folder =>
        {
            WithPicture(folder, "one.jpg", SamplePictures.WithMetadata(".jpg"));
            WithPicture(folder, "two.jpg", SamplePictures.WithMetadata(".jpg"));
            folder.Write("input/stories/faulty.md", Faulty("![A](one.jpg) ![B](two.jpg)"));
        },
        ["SA0510-private-metadata"] = folder => WithPicture(folder, "photo.jpg", SamplePictures.WithMetadata(".jpg")),
        ["SA0511-unremovable-metadata"] = folder =>
            WithPicture(folder, "film.mp4", Films.Mp4(640, 480, 2, withPositionTrack: true)),
        ["SA0512-credit-from-file"] = folder =>
        {
            WithPicture(folder, "photo.jpg", SamplePictures.WithMetadata(".jpg"));
            folder.Write("input/stories/faulty.md", Faulty("Words.")
                .Replace("---\n\n", "image: { src: photo.jpg, alt: A harbour }\n---\n\n"));
        },
        ["SA0514-missing-captions"] = folder =>
        {
            WithPicture(folder, "film.mp4", Films.Mp4(640, 480, 2));
            folder.Write("input/stories/faulty.md", Faulty("::: video film.mp4"));
        },
        ["SA0513-image-not-resized"] = folder =>
        {
            var film = SamplePictures.Animation(".gif");
            (film[6], film[7], film[8], film[9]) = (0x70, 0x17, 0xa0, 0x0f);
            WithPicture(folder, "film.gif", film);
        },
        ["SA0707-link-leaves-theme"] = folder =>
            File.CreateSymbolicLink(folder["theme/partials/secret.html"], "../../secret.md"),
        ["SA0801-unreadable-file"] = folder => File.CreateSymbolicLink(folder["input/stories/gone.md"], "nowhere.md"),
        ["SA0803-link-leaves-input"] = folder =>
            File.CreateSymbolicLink(folder["input/stories/outside.md"], "../../secret.md"),
        ["SA0806-uncopied-file"] = folder =>
        {
            folder.Write("input/promo.html", "<script src=promo.js></script>");
            folder.Write("input/drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<script>1</script></svg>");
        },
        ["SA0807-leftover-file"] = folder => folder.Write("input/stories/2020-01-03-secret.md~", "Not yet public."),
        ["SA0808-unused-file"] = folder => folder.Write("input/notes/figures.csv", "year,number\n2020,1\n"),
        ["SA0812-unreferenced-media"] = folder => folder.Write("input/sound/interview.mp3", "ID3\u0003"),
        ["SA0809-unusable-name"] = folder => folder.Write("input/a\\b.txt", "Text."),
        ["SA0810-hidden-character-in-name"] = folder => folder.Write("input/.well-known/repo\u200Brt.txt", "Text."),
        ["SA0811-doubtful-content"] = folder =>
        {
            folder.Write(
                "input/stories/faulty.md", Sound.Replace("Words.", "[Report](report.pdf)").Replace("Sound", "Faulty"));
            folder.Write("input/stories/report.pdf", "Not a PDF.");
        },
        ["SA0119-too-many-values"] = folder =>
            folder.Write(
                "input/stories/faulty.md",
                Sound.Replace("Sound", "Faulty")
                    .Replace(
                        "standfirst",
                        "tags: ["
                            + string.Join(", ", Enumerable.Range(1, 101).Select(number => $"tag{number}"))
                            + "]\nstandfirst")),
        ["SA1009-future-date"] = folder =>
            folder.Write(
                "input/stories/faulty.md", Sound.Replace("2021-01-01", "2026-03-02").Replace("Sound", "Faulty")),
        ["SA0831-near-host-limit"] = folder =>
            folder.Write(
                "input/archive.yml",
                "title: Invalid\nbaseUrl: https://invalid.org/\nhost: s3\nredirects:\n"
                    + string.Concat(Enumerable.Range(1, 45).Select(number => $"  /was/{number}/: /stories/sound/\n"))),
        ["SA0804-file-too-large"] = folder => folder.Write("input/huge.md", Sound + new string('x', 17 * 1024 * 1024)),
    };

    private static readonly string[] Archives =
        [.. Directory.EnumerateDirectories(Fixtures, "SA*").Select(path => Path.GetFileName(path)!)
            .Concat(MadeHere.Keys).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Names() => [.. Archives];

    private static string Faulty(string words) => Sound.Replace("Words.", words).Replace("Sound", "Faulty");

    private static void WithPicture(TemporaryFolder folder, string name, byte[] picture)
    {
        folder.Write("input/stories/faulty.md",
            Faulty(name.EndsWith(".mp4") ? $"[A film]({name})" : $"![A photo]({name})"));
        File.WriteAllBytes(folder[$"input/stories/{name}"], picture);
    }

    private static byte[] Changed(string extension, Index at, params byte[] bytes)
    {
        var picture = SamplePictures.WithMetadata(extension, width: 300, height: 200);
        bytes.CopyTo(picture.AsSpan(at));
        return picture;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_told_with_its_place_and_its_fix(string name)
    {
        using var folder = new TemporaryFolder();
        Prepare(folder, name);

        var findings = Run(folder).Output.Split("\n\n")
            .Where(finding => finding.Contains($" {name[..6]} ")).Take(MaxShown).ToArray();

        Assert.NotEmpty(findings);
        Snapshot.Match(string.Join("\n\n", findings), SnapshotNameExtension.Create(name));
    }

    [Fact]
    public void Every_rule_has_such_an_archive_and_every_archive_a_rule()
    {
        var rules = RuleCatalogue.All.Select(rule => $"{rule.Id}-{rule.Name}");

        Assert.Equal(rules, Archives);
    }

    private static void Prepare(TemporaryFolder folder, string name)
    {
        Copy(Repository.Theme, folder["theme"]);
        folder.Write("input/archive.yml", Settings);
        folder.Write("secret.md", Sound);
        if (MadeHere.TryGetValue(name, out var make))
        {
            folder.Write("input/stories/sound.md", Sound);
            make(folder);
        }
        else
            Copy(Path.Join(Fixtures, name), folder.Root);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Join(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }

    private static CommandRun Run(TemporaryFolder folder)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(["check", "--today", "2026-03-01"], new CommandEnvironment
        {
            Output = output,
            Error = error,
            WorkingFolder = folder.Root,
            Now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
            Stop = CancellationToken.None,
        });
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
