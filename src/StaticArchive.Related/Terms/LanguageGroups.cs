namespace StaticArchive.Related.Terms;

/// <summary>Which stories may be related at all, as far as their language goes: regional forms of a language are one,
/// and languages that the settings mix.</summary>
internal sealed class LanguageGroups
{
    private readonly ImmutableArray<LanguageGroup> _groups;
    private readonly int[] _groupOf;
    private readonly int[] _storiesIn;

    private LanguageGroups(ImmutableArray<LanguageGroup> groups, int[] groupOf)
    {
        _groups = groups;
        _groupOf = groupOf;
        _storiesIn = new int[groups.Length];
        foreach (var group in groupOf)
            _storiesIn[group]++;
    }

    public LanguageGroup this[int story] => _groups[_groupOf[story]];

    public static LanguageGroups Of(Archive archive)
    {
        var mixed = archive.Settings.Related.MixLanguages.Select(Primary).ToHashSet(StringComparer.Ordinal);
        var byTag = new Dictionary<string, int>(StringComparer.Ordinal);
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        var groups = ImmutableArray.CreateBuilder<LanguageGroup>();
        var groupOf = new int[archive.Stories.Length];
        for (var i = 0; i < groupOf.Length; i++)
        {
            var tag = archive.Stories[i].Language;
            if (!byTag.TryGetValue(tag, out var group))
            {
                var primary = Primary(tag);
                var name = mixed.Contains(primary) ? "" : primary;
                if (!byName.TryGetValue(name, out group))
                {
                    group = groups.Count;
                    byName.Add(name, group);
                    groups.Add(new LanguageGroup(group, name == "en", TermHash.Seed(name)));
                }
                byTag.Add(tag, group);
            }
            groupOf[i] = group;
        }
        return new LanguageGroups(groups.ToImmutable(), groupOf);
    }

    public bool MayMix(int story, int other) => _groupOf[story] == _groupOf[other];

    /// <summary>How many stories there are in the languages of that story's group.</summary>
    public int StoriesBeside(int story) => _storiesIn[_groupOf[story]];

    internal static string Primary(string tag)
    {
        var hyphen = tag.IndexOf('-', StringComparison.Ordinal);
        return (hyphen < 0 ? tag : tag[..hyphen]).ToLowerInvariant();
    }
}

/// <summary>Languages whose stories may be in each other's lists and share their terms; usually one
/// language.</summary>
/// <param name="Index">Its place in <see cref="LanguageGroups"/>.</param>
/// <param name="IsEnglish">Whether its words are cut to English stems.</param>
/// <param name="Seed">What the hashes of its words begin from.</param>
internal sealed record LanguageGroup(int Index, bool IsEnglish, ulong Seed);
