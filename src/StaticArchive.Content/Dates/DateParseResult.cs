namespace StaticArchive.Dates;

/// <summary>What reading a date gave: the date, a finding, or both.</summary>
/// <param name="Date">Null when it cannot be read.</param>
/// <param name="Rule">The rule of the finding; null when there is none.</param>
/// <param name="Message">The finding, naming the value.</param>
/// <param name="Help">The fix in this very case, if it is known.</param>
internal readonly record struct DateParseResult(
    PartialDate? Date, Rule? Rule = null, string Message = "", string? Help = null);
