namespace StaticArchive.Diagnostics;

/// <summary>How grave a finding is. Only <see cref="Error"/> keeps a build from being written.</summary>
public enum Severity
{
    /// <summary>Never reported; what <c>rules:</c> in <c>archive.yml</c> sets a rule to in order to silence
    /// it.</summary>
    Off,

    /// <summary>Good to know; never fails anything.</summary>
    Info,

    /// <summary>Probably not what the writer meant; the site is built all the same.</summary>
    Warning,

    /// <summary>The page would be wrong or missing; nothing is written.</summary>
    Error,
}
