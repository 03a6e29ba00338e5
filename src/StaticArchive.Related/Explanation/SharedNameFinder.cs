namespace StaticArchive.Related.Explanation;

/// <summary>Picks, from the names that two stories both write, those that say why the stories are related: whole, rare,
/// and certainly names. Scratch memory is reused; one per worker.</summary>
internal sealed class SharedNameFinder
{
    private const int MaxShown = 2;

    /// <summary>What more stories than this have says nothing; in a small archive, what more than five have.</summary>
    private const double MaxShare = 0.02;
    private const int MaxStories = 5;

    private readonly NameIndex _names;
    private readonly WholeNames _whole = new();
    private readonly List<(int Name, int Stories, int Length)> _shared = [];
    private readonly int _mostStories;

    public SharedNameFinder(NameIndex names, int stories)
    {
        _names = names;
        _mostStories = Math.Max(MaxStories, (int)(stories * MaxShare));
    }

    /// <summary>At most two, the rarest first.</summary>
    /// <param name="document">A story.</param>
    /// <param name="other">Another one.</param>
    /// <param name="shown">Names that are shown already.</param>
    /// <param name="stories">The two stories, whose texts must hold the name whole.</param>
    public ImmutableArray<string> Find(
        int document, int other, IReadOnlyCollection<string> shown, (Story Own, Story Other) stories)
    {
        Gather(_names.Of(document), _names.Of(other));
        if (_shared.Count == 0)
            return [];
        var found = ImmutableArray.CreateBuilder<string>(MaxShown);
        foreach (var (name, _, _) in _shared)
        {
            var spelling = _names.SpellingOf(name);
            if (!shown.Concat(found).Any(one => one.Contains(spelling, StringComparison.OrdinalIgnoreCase)
                || spelling.Contains(one, StringComparison.OrdinalIgnoreCase))
                && _whole.AreIn(stories.Own, stories.Other, spelling))
                found.Add(spelling);
            if (found.Count == MaxShown)
                break;
        }
        return found.DrainToImmutable();
    }

    private void Gather(ImmutableArray<StoryName> own, ImmutableArray<StoryName> others)
    {
        _shared.Clear();
        for (int i = 0, j = 0; i < own.Length && j < others.Length;)
        {
            if (own[i].Name < others[j].Name)
                i++;
            else if (own[i].Name > others[j].Name)
                j++;
            else
                Take(own[i++], others[j++].Traits);
        }
        _shared.Sort((left, right) => left.Stories != right.Stories ? left.Stories.CompareTo(right.Stories)
            : left.Length != right.Length ? right.Length.CompareTo(left.Length)
            : left.Name.CompareTo(right.Name));
    }

    private void Take(StoryName own, NameTraits other)
    {
        var stories = _names.StoriesWith(own.Name);
        if (stories <= _mostStories && IsTelling(own.Traits, other))
            _shared.Add((own.Name, stories, _names.LengthOf(own.Name)));
    }

    private static bool IsTelling(NameTraits left, NameTraits right)
    {
        const NameTraits weighty = NameTraits.Headline | NameTraits.Repeated;
        var (both, either) = (left & right, left | right);
        if ((either & NameTraits.Caseless) != 0)
            return (both & NameTraits.Headline) != 0;
        if ((both & NameTraits.Certain) == 0)
            return false;
        if ((either & NameTraits.Single) == 0)
            return true;
        // A word alone may be half of a name, or have a capital letter for another reason.
        return (either & NameTraits.PartOfLonger) == 0
            && (left & weighty) != 0 && (right & weighty) != 0
            && ((either & NameTraits.Headline) != 0 || (both & NameTraits.Distinctive) != 0);
    }
}
