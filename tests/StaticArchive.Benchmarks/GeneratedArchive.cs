namespace StaticArchive.Benchmarks;

/// <summary>
/// Stories made up of made-up words: about 4 kB each, of topics with words of their own, words and tags as unequally
/// frequent as in real archives, people, links to earlier stories of the topic, follow-ups. The same for the same size.
/// </summary>
internal static class GeneratedArchive
{
    private const int Words = 12_000;
    private const int Tags = 400;
    private const int StoriesOfTopic = 40;
    private static readonly string[] Syllables =
    [
        "ba", "cor", "den", "fil", "gra", "hos", "in", "jal", "ker", "lum", "mon", "nar", "op", "pel", "qui", "ros",
        "sta", "tur", "ul", "ven", "wex", "yor", "zan", "el",
    ];

    private static readonly string[] Vocabulary = [.. Enumerable.Range(0, Words).Select(WordOf)];

    /// <param name="input">Our archive.</param>
    /// <param name="hugo">A site of Hugo with the same stories; null: none.</param>
    /// <param name="stories">How many.</param>
    public static void Write(string input, string? hugo, int stories)
    {
        Directory.CreateDirectory(input);
        File.WriteAllText(Path.Combine(input, "archive.yml"), "title: Generated\nbaseUrl: https://archive.example/\n");
        for (var i = 0; i < stories; i++)
        {
            var date = new DateTime(2005, 1, 1).AddMinutes((long)i * 20 * 365 * 24 * 60 / stories);
            var folder = Path.Combine(
                input, date.ToString("yyyy", CultureInfo.InvariantCulture),
                date.ToString("MM", CultureInfo.InvariantCulture));
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, $"story-{i}.md"), Story(i, date, stories, forHugo: false));
            if (hugo is not null)
                HugoSite.WriteStory(hugo, i, Story(i, date, stories, forHugo: true));
        }
        if (hugo is not null)
            HugoSite.WriteLayouts(hugo);
    }

    /// <summary>Adds a word to one story in the middle.</summary>
    public static void Edit(string input)
    {
        var files = Directory.GetFiles(input, "story-*.md", SearchOption.AllDirectories);
        if (files.Length == 0)
            return;
        Array.Sort(files, StringComparer.Ordinal);
        File.AppendAllText(files[files.Length / 2], " Edited.\n");
    }

    private static string Story(int number, DateTime date, int stories, bool forHugo)
    {
        var random = new Random(number);
        var topics = Math.Max(1, stories / StoriesOfTopic);
        var topic = number % topics;
        var text = new StringBuilder();
        var (published, standfirst, section) = forHugo
            ? ("date", "description", $"sections: [section-{topic % 6}]")
            : ("published", "standfirst", $"section: section-{topic % 6}");
        text.Append("---\ntitle: \"").Append(Capitalised(Phrase(random, topic, 7))).Append(' ').Append(number);
        text.Append(CultureInfo.InvariantCulture, $"\"\n{published}: {date:yyyy-MM-ddTHH:mm:00Z}\n");
        text.Append(CultureInfo.InvariantCulture, $"{standfirst}: \"{Capitalised(Phrase(random, topic, 18))}.\"\n");
        text.Append(CultureInfo.InvariantCulture, $"slug: story-{number}\n{section}\n");
        text.Append("tags: [")
            .AppendJoin(", ", TagsOf(random, topic)).Append("]\npeople: [person ").Append(Frequent(random, 300))
            .Append("]\n");
        if (!forHugo && number >= topics && random.Next(8) == 0)
            text.Append(CultureInfo.InvariantCulture, $"follows: story-{number - topics}\n");
        text.Append("---\n\n");
        for (var paragraph = 0; paragraph < 12; paragraph++)
        {
            if (paragraph % 5 == 4)
                text.Append("## ")
                    .Append(Capitalised(Phrase(random, topic, 4))).Append(' ').Append(paragraph).Append("\n\n");
            for (var sentence = 0; sentence < 4; sentence++)
                text.Append(Capitalised(Phrase(random, topic, 13))).Append(". ");
            if (!forHugo && number >= topics && paragraph == 3)
                text.Append(CultureInfo.InvariantCulture, $"See [an earlier story](xref:story-{number - topics}).");
            text.Append("\n\n");
        }
        return text.ToString();
    }

    private static IEnumerable<string> TagsOf(Random random, int topic) =>
        Enumerable.Range(0, 5)
            .Select(i => "tag-" + (i < 3 ? ((topic * 7) + random.Next(9)) % Tags : Frequent(random, Tags))).Distinct();

    private static string Phrase(Random random, int topic, int words) =>
        string.Join(
            ' ',
            Enumerable.Range(0, words)
                .Select(_ =>
                    random.Next(4) == 0
                        ? Vocabulary[((topic * 131) + random.Next(60)) % Words]
                        : Vocabulary[Frequent(random, Words)]));

    // Zipf's law: the nth most frequent about 1/n as frequent as the first.
    private static int Frequent(Random random, int count) =>
        (int)Math.Min(count - 1, Math.Exp(random.NextDouble() * Math.Log(count)) - 1);

    private static string WordOf(int number)
    {
        var word = new StringBuilder();
        for (var rest = number + 7; rest > 0; rest /= Syllables.Length)
            word.Append(Syllables[rest % Syllables.Length]);
        return word.ToString();
    }

    private static string Capitalised(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
