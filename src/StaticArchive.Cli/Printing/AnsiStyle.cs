namespace StaticArchive.Cli.Printing;

/// <summary>Colours for a terminal, or none.</summary>
internal sealed class AnsiStyle(bool colours)
{
    public string Bold(string text) => Wrap("1", text);

    public string Faint(string text) => Wrap("2", text);

    public string Red(string text) => Wrap("1;31", text);

    public string Yellow(string text) => Wrap("1;33", text);

    public string Green(string text) => Wrap("32", text);

    public string Cyan(string text) => Wrap("36", text);

    private string Wrap(string code, string text) => colours ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
