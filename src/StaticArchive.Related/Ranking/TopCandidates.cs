namespace StaticArchive.Related.Ranking;

/// <summary>The best N of all that are offered: a heap with the worst at its root. Equal ones: the lower ordinal
/// is better.</summary>
internal sealed class TopCandidates
{
    private readonly double[] _scores;
    private readonly int[] _stories;
    private int _count;

    public TopCandidates(int capacity)
    {
        _scores = new double[capacity];
        _stories = new int[capacity];
    }

    /// <summary>What is not above it need not be offered.</summary>
    public double Least => _count < _scores.Length ? 0 : _scores[0];

    /// <summary>All of them, sorted; nothing may be offered any more until <see cref="Clear"/>.</summary>
    public ReadOnlySpan<int> BestFirst()
    {
        var all = _count;
        while (_count > 1)
        {
            var worst = (_scores[0], _stories[0]);
            _count--;
            Sink(_stories[_count], _scores[_count]);
            (_scores[_count], _stories[_count]) = worst;
        }
        _count = all;
        return _stories.AsSpan(0, all);
    }

    public void Clear() => _count = 0;

    public void Offer(int story, double score)
    {
        if (_count < _scores.Length)
        {
            Rise(_count++, story, score);
            return;
        }
        if (IsWorse(_scores[0], _stories[0], score, story))
            Sink(story, score);
    }

    private static bool IsWorse(double score, int story, double than, int thanStory) =>
        score < than || (score == than && story > thanStory);

    private void Rise(int at, int story, double score)
    {
        while (at > 0)
        {
            var parent = (at - 1) / 2;
            if (!IsWorse(score, story, _scores[parent], _stories[parent]))
                break;
            (_scores[at], _stories[at]) = (_scores[parent], _stories[parent]);
            at = parent;
        }
        (_scores[at], _stories[at]) = (score, story);
    }

    private void Sink(int story, double score)
    {
        var at = 0;
        while (true)
        {
            var child = (2 * at) + 1;
            if (child >= _count)
                break;
            if (child + 1 < _count && IsWorse(_scores[child + 1], _stories[child + 1], _scores[child], _stories[child]))
                child++;
            if (!IsWorse(_scores[child], _stories[child], score, story))
                break;
            (_scores[at], _stories[at]) = (_scores[child], _stories[child]);
            at = child;
        }
        (_scores[at], _stories[at]) = (score, story);
    }
}

/// <summary>A story compared with a given one.</summary>
/// <param name="Story">Its ordinal.</param>
/// <param name="Score">In millionths, see <see cref="RelatedWeights.Score"/>.</param>
/// <param name="Signals">What the score was made of.</param>
internal readonly record struct Candidate(int Story, long Score, PairSignals Signals);

/// <summary>The part of an ascending list that is nearest to a number's own place in it.</summary>
internal static class SortedWindow
{
    /// <summary>At most <paramref name="most"/> neighbours of <paramref name="number"/>, as many on one side as on the
    /// other where there are.</summary>
    public static (int Begin, int Count) Window(ReadOnlySpan<int> ascending, int number, int most)
    {
        if (ascending.Length <= most)
            return (0, ascending.Length);
        var at = ascending.BinarySearch(number);
        if (at < 0)
            at = ~at;
        return (Math.Clamp(at - (most / 2), 0, ascending.Length - most), most);
    }
}
