namespace StaticArchive.Output;

/// <summary>How large a site is.</summary>
/// <param name="Bytes">Of all files.</param>
/// <param name="MaxBytes">Of the largest file.</param>
/// <param name="Largest">Its path; empty where there is none.</param>
internal readonly record struct OutputSize(long Bytes, long MaxBytes, string Largest)
{
    public static OutputSize Of(IReadOnlyList<string> files, ReadOnlySpan<long> lengths)
    {
        var largest = -1;
        long bytes = 0;
        for (var i = 0; i < lengths.Length; i++)
        {
            bytes += lengths[i];
            if (largest < 0 || lengths[i] > lengths[largest])
                largest = i;
        }
        return largest < 0 ? new(0, 0, "") : new(bytes, lengths[largest], files[largest]);
    }
}
