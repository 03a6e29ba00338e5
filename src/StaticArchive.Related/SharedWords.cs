using System.Collections.Immutable;

namespace StaticArchive.Related;

/// <summary>The words and phrases that do most for the likeness of two texts. Scratch memory is reused; one per worker.</summary>
internal sealed class SharedWords
{
    private const int MostShown = 3;
    private const int MostTried = 12;

    private readonly RelatedIndex _index;
    private readonly int[] _tried = new int[MostTried];
    private readonly uint[] _products = new uint[MostTried];
    private readonly List<SpelledTerm> _shown = [];

    public SharedWords(RelatedIndex index) => _index = index;

    /// <summary>At most three, strongest first; other words than names only where there is neither phrase nor name, for they tell a reader little.</summary>
    /// <param name="other">The story compared with the one at hand.</param>
    /// <param name="weightOf">By term: its weight in the story at hand.</param>
    public ImmutableArray<string> Strongest(int other, ReadOnlySpan<ushort> weightOf)
    {
        var count = StrongestTerms(_index.Text.Vectors[_index.DocumentOf[other]], weightOf);
        _shown.Clear();
        for (var i = 0; i < count; i++)
        {
            if (_index.Text.Spellings.Of(_tried[i]) is { } spelled)
                Show(spelled);
        }
        return Shown();
    }

    private ImmutableArray<string> Shown()
    {
        var some = false;
        foreach (var shown in _shown)
            some |= shown.TellsMost;
        var words = ImmutableArray.CreateBuilder<string>(MostShown);
        foreach (var shown in _shown)
        {
            if (words.Count < MostShown && (shown.TellsMost || !some))
                words.Add(shown.Text);
        }
        return words.DrainToImmutable();
    }

    private int StrongestTerms(TermVector vector, ReadOnlySpan<ushort> weightOf)
    {
        var count = 0;
        var least = 0u;
        // What weighs little in one of the two does little for their likeness; to look at all of a story's terms was a fifth of a list's instructions.
        var terms = vector.Terms[..vector.Strongest];
        var weights = vector.Weights;
        for (var i = 0; i < terms.Length; i++)
        {
            var product = (uint)weightOf[terms[i]] * weights[i];
            if (product <= least)
                continue;
            count = Insert(terms[i], product, count);
            least = count < MostTried ? 0 : _products[^1];
        }
        return count;
    }

    private int Insert(int term, uint product, int count)
    {
        var at = count < MostTried ? count : MostTried - 1;
        for (; at > 0 && _products[at - 1] < product; at--)
        {
            _products[at] = _products[at - 1];
            _tried[at] = _tried[at - 1];
        }
        _products[at] = product;
        _tried[at] = term;
        return Math.Min(count + 1, MostTried);
    }

    private void Show(SpelledTerm spelled)
    {
        var at = Math.Max(FindShown(spelled.First), FindShown(spelled.Second));
        if (at < 0)
            _shown.Add(spelled);
        else if (spelled.IsPhrase && !_shown[at].IsPhrase)
            Replace(at, spelled);
    }

    // A phrase says more than its words do, so it takes the place of a word that is shown already.
    private void Replace(int at, SpelledTerm phrase)
    {
        var other = Math.Min(FindShown(phrase.First), FindShown(phrase.Second));
        if (other >= 0 && other != at)
        {
            if (_shown[other].IsPhrase)
                return;
            _shown.RemoveAt(at);
            at = other;
        }
        _shown[at] = phrase;
    }

    private int FindShown(uint key)
    {
        for (var i = 0; i < _shown.Count; i++)
        {
            if (_shown[i].Has(key))
                return i;
        }
        return -1;
    }
}
