namespace StaticArchive.Diagnostics;

/// <summary>Carries a diagnostic out of a place that can only throw, such as a template that is being
/// rendered.</summary>
public sealed class DiagnosticException : Exception
{
    public DiagnosticException(Diagnostic diagnostic, Exception? inner = null)
        : base(diagnostic.Message, inner) => Diagnostic = diagnostic;

    public Diagnostic Diagnostic { get; }
}
