namespace StaticArchive.Dates;

/// <summary>How exactly a date is known.</summary>
internal enum DatePrecision
{
    Year,
    Month,
    Day,
    Time,
}
