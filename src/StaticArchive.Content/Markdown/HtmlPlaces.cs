using System.Text;

namespace StaticArchive.Markdown;

/// <summary>
/// Translates places in the HTML that was parsed to places in the Markdown that it was written in. Reused; not
/// thread-safe.
/// </summary>
internal sealed class HtmlPlaces
{
    private readonly List<(int Index, int Source, int Length)> _stretches = [];

    /// <summary>
    /// Reads the stretches of raw HTML that <paramref name="markup"/> has noted, whose places are in bytes.
    /// </summary>
    public void Begin(MarkupWriter markup)
    {
        _stretches.Clear();
        var html = markup.Buffer.Written;
        var index = 0;
        var at = 0;
        foreach (var (offset, source, length) in markup.RawStretches)
        {
            index += Encoding.UTF8.GetCharCount(html[at..offset]);
            at = offset;
            _stretches.Add((index, source, length));
        }
    }

    /// <summary>The place in the source of what is at <paramref name="index"/>, or of the raw HTML before it.</summary>
    public int ToSource(int index)
    {
        if (_stretches.Count == 0)
            return 0;
        var low = 0;
        var high = _stretches.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_stretches[middle].Index <= index)
                low = middle;
            else
                high = middle - 1;
        }
        var stretch = _stretches[low];
        return stretch.Source + Math.Clamp(index - stretch.Index, 0, stretch.Length);
    }
}
