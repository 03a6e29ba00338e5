namespace StaticArchive.Cli.Printing;

/// <summary>For whom a report is printed.</summary>
internal enum ReportFormat
{
    /// <summary>People.</summary>
    Text,

    /// <summary>Programs: one object.</summary>
    Json,

    /// <summary>Programs that gather findings of many tools: SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>Annotations that a GitHub workflow shows beside the lines at fault.</summary>
    GitHub,
}
