namespace StaticArchive.Diagnostics;

/// <summary>A run of characters on one line of a source file.</summary>
/// <param name="Line">1-based line; 0 when the finding is about the file as a whole.</param>
/// <param name="Column">1-based column in UTF-16 code units.</param>
/// <param name="Length">Length in UTF-16 code units, cut at the end of the line; at least 1.</param>
public readonly record struct TextSpan(int Line, int Column, int Length) : IComparable<TextSpan>
{
    /// <summary>The file as a whole.</summary>
    public static readonly TextSpan WholeFile;

    /// <summary>By line, then column, then length.</summary>
    public int CompareTo(TextSpan other)
    {
        var byLine = Line.CompareTo(other.Line);
        if (byLine != 0)
            return byLine;
        var byColumn = Column.CompareTo(other.Column);
        return byColumn != 0 ? byColumn : Length.CompareTo(other.Length);
    }

    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;
}
