using System.Numerics;

namespace StaticArchive.Related.Ranking;

/// <summary>Makes a list of ranked candidates: the editor's pins first, then by score, but near-duplicates of what is
/// listed already and more than three of one thread come behind the others; then, so that the list is full where
/// the archive has enough, the rest of the series, the nearest in time of the same section, the nearest in time.
/// Scratch memory is reused; one per worker.</summary>
internal sealed class ListComposer
{
    private const int MaxOfOneThread = 3;

    /// <summary>Stories that share this many of their strongest terms are near-duplicates.</summary>
    private const int DuplicateTerms = TermVectors.FingerprintLength * 3 / 4;

    private readonly RelatedIndex _index;
    private readonly Archive _archive;
    private readonly List<ChosenStory> _chosen = [];
    private readonly List<int> _deferred = [];
    private readonly int[] _mark;
    private int _epoch;
    private int _story;
    private int _count;

    public ListComposer(RelatedIndex index)
    {
        _index = index;
        _archive = index.Archive;
        _mark = new int[_archive.Stories.Length];
    }

    /// <summary>What is listed, best first; valid until the next <see cref="Begin"/>.</summary>
    public List<ChosenStory> Chosen => _chosen;

    public bool IsFull => _chosen.Count >= _count;

    /// <summary>Begins the list of a story, of at most <paramref name="count"/> entries.</summary>
    public void Begin(int story, int count)
    {
        _story = story;
        _count = count;
        _chosen.Clear();
        _deferred.Clear();
        _epoch++;
        _mark[story] = _epoch;
        foreach (var never in _archive.NeverRelated[story])
            _mark[never] = _epoch;
    }

    /// <summary>Adds the editor's pins in their order.</summary>
    public void AddPinned(List<Candidate> candidates)
    {
        foreach (var pinned in _archive.Pinned[_story])
        {
            if (IsFull)
                return;
            if (_mark[pinned] == _epoch)
                continue;
            _mark[pinned] = _epoch;
            _chosen.Add(
                new ChosenStory(pinned, candidates.FindIndex(candidate => candidate.Story == pinned), IsPinned: true));
        }
    }

    /// <summary>Adds the candidates from that one on, which are sorted best first, down to the floor, deferring
    /// near-duplicates and more than three of one thread; says whether the floor is reached.</summary>
    public bool AddRanked(List<Candidate> candidates, int first, long floor)
    {
        for (var i = first; i < candidates.Count && !IsFull; i++)
        {
            var (other, score, _) = candidates[i];
            if (score < floor)
                return true;
            if (_mark[other] == _epoch)
                continue;
            _mark[other] = _epoch;
            if (IsOneThreadTooMany(other) || IsNearDuplicate(other))
                _deferred.Add(i);
            else
                _chosen.Add(new ChosenStory(other, i, IsPinned: false));
        }
        return false;
    }

    /// <summary>Adds what was deferred, then what is below the floor, then what is merely near, until the list is
    /// full.</summary>
    public void Fill(List<Candidate> candidates)
    {
        for (var i = 0; i < _deferred.Count && !IsFull; i++)
            _chosen.Add(new ChosenStory(candidates[_deferred[i]].Story, _deferred[i], IsPinned: false));
        for (var i = 0; i < candidates.Count && !IsFull; i++)
        {
            if (candidates[i].Score <= 0 || _mark[candidates[i].Story] == _epoch)
                continue;
            _mark[candidates[i].Story] = _epoch;
            _chosen.Add(new ChosenStory(candidates[i].Story, i, IsPinned: false));
        }
        AddSeries();
        AddSection();
        AddNearest(_index.Ordinals.AsSpan());
    }

    private bool IsOneThreadTooMany(int other)
    {
        var thread = _archive.ThreadOf[other];
        if (thread < 0)
            return false;
        var listed = 0;
        foreach (var chosen in _chosen)
        {
            if (_archive.ThreadOf[chosen.Story] == thread)
                listed++;
        }
        return listed >= MaxOfOneThread;
    }

    private bool IsNearDuplicate(int other)
    {
        var fingerprint = FingerprintOf(other);
        var mask = MaskOf(other);
        // Terms that share a bit of the mask may be shared unseen; most pairs are distinguished all the same.
        var fewestBits = DuplicateTerms - (TermVectors.FingerprintLength - BitOperations.PopCount(mask));
        foreach (var chosen in _chosen)
        {
            if (
                BitOperations.PopCount(mask & MaskOf(chosen.Story)) >= fewestBits
                && Shared(fingerprint, FingerprintOf(chosen.Story)) >= DuplicateTerms)
                return true;
        }
        return false;
    }

    private ReadOnlySpan<int> FingerprintOf(int story) => _index.Text.FingerprintOf(_index.DocumentOf[story]);

    private ulong MaskOf(int story) => _index.Text.FingerprintMaskOf(_index.DocumentOf[story]);

    private static int Shared(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var shared = 0;
        for (int l = 0, r = 0; l < left.Length && r < right.Length;)
        {
            if (left[l] < right[r])
                l++;
            else if (left[l] > right[r])
                r++;
            else
            {
                shared += left[l] >= 0 ? 1 : 0;
                l++;
                r++;
            }
        }
        return shared;
    }

    private void AddSeries()
    {
        foreach (var series in _index.Series.Of(_story))
            AddNearest(_index.Series.Stories(series).AsSpan());
    }

    private void AddSection()
    {
        foreach (var facet in _archive.Facets)
        {
            if (!facet.Definition.Single)
                continue;
            foreach (var value in facet.ValuesOf[_story])
                AddNearest(facet.Values[value].Stories.AsSpan());
        }
    }

    // Outwards from the story's own place in a list that is in order of time, whichever neighbour is nearer in time
    // next.
    private void AddNearest(ReadOnlySpan<int> ascending)
    {
        var at = ascending.BinarySearch(_story);
        var earlier = (at < 0 ? ~at : at) - 1;
        var later = at < 0 ? ~at : at + 1;
        while (!IsFull && (earlier >= 0 || later < ascending.Length))
        {
            if (later >= ascending.Length || (earlier >= 0 && IsEarlierNearer(ascending[earlier], ascending[later])))
                AddNear(ascending[earlier--]);
            else
                AddNear(ascending[later++]);
        }
    }

    private bool IsEarlierNearer(int earlier, int later)
    {
        var own = _index.Years[_story];
        return !(own - _index.Years[earlier] > _index.Years[later] - own);
    }

    private void AddNear(int other)
    {
        if (_mark[other] == _epoch || !_index.Languages.MayMix(_story, other))
            return;
        _mark[other] = _epoch;
        _chosen.Add(new ChosenStory(other, -1, IsPinned: false));
    }
}

/// <summary>An entry of a list before its reasons are written.</summary>
/// <param name="Story">Ordinal.</param>
/// <param name="Candidate">Its place among the candidates, or -1 when it only fills the list.</param>
/// <param name="IsPinned">Whether an editor put it there.</param>
internal readonly record struct ChosenStory(int Story, int Candidate, bool IsPinned);
