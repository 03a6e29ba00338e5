namespace StaticArchive.Tests.Sites;

/// <summary>A site in three languages, built once for the tests that only read it.</summary>
public sealed class EditionSite : IDisposable
{
    internal const string Settings = """
        title: The Harbour File
        description: Stories of a harbour.
        baseUrl: https://harbour.example/files/
        permalink: /:slug/
        feeds: all
        facets: { section: , tags: , people: , ships: { singular: ship, plural: ships } }
        languages:
          en:
          fr:
            title: Le dossier du port
            description: Articles sur un port.
            names: { ships: { singular: navire, plural: navires } }
          ar:

        """;

    private readonly TinyArchive _archive = Archive();

    public EditionSite()
    {
        Site = _archive.Site();
        Texts = Site.Texts();
    }

    public void Dispose() => _archive.Dispose();

    /// <summary>The archive of this site, for tests that change it.</summary>
    internal static TinyArchive Archive()
    {
        var archive = new TinyArchive(
            ("en/wall.md",
                Story("The wall gives way", "2021-03-04", "Harbour", "walls", "It fell. See [the repair](repair.md).")),
            ("en/repair.md",
                Story("The wall is mended", "2021-06-01", "Harbour", "walls", "Masons set stones.", "follows: wall")),
            ("en/storm.md",
                Story("A storm in winter", "2022-01-10", "Weather", "storms", "From the west.", "ships: [Petrel]")),
            ("en/only.md", Story("Only in one language", "2022-05-10", "Weather", "storms", "Nobody translated it.")),
            ("fr/wall.md",
                Story("Le mur cède", "2021-03-04", "Port", "murs", "Le mur tombe. Voir [la réparation](repair.md).")),
            ("fr/repair.md",
                Story(
                    "Le mur est réparé", "2021-06-01", "Port", "murs", "Les maçons posent les pierres.",
                    "follows: wall.fr")),
            ("fr/storm.md",
                Story("Une tempête en hiver", "2022-01-10", "Météo", "tempêtes", "De l'ouest.", "ships: [Pétrel]")),
            ("ar/wall.md", Story("انهيار الجدار", "2021-03-04", "الميناء", "جدران", "سقط الجدار.")),
            ("ar/repair.md", Story("إصلاح الجدار", "2021-06-01", "الميناء", "جدران", "أعيدت الحجارة.")),
            ("en/about.md", "---\ntitle: About us\ntype: page\n---\n\nWho we are.\n"),
            ("fr/about.md", "---\ntitle: Qui nous sommes\ntype: page\n---\n\nNous.\n"));
        archive.Write("archive.yml", Settings);
        return archive;
    }

    internal Site Site { get; }

    internal SortedDictionary<string, string> Texts { get; }

    internal static string Story(
        string title, string date, string section, string tag, string text, string more = "") =>
        TinyArchive.Story(title, date, text, $"section: {section}\ntags: [{tag}]\npeople: [Ada Quill]\n{more}\n");
}
