namespace StaticArchive.Themes;

/// <summary>Reads a table whose first line names its columns (RFC 4180; also with semicolons or tabs, as spreadsheets
/// write it) into a list of maps.</summary>
internal sealed class CsvData
{
    private static readonly char[] Separators = [',', ';', '\t'];

    private readonly string _text;
    private readonly string _path;
    private readonly ICollection<Diagnostic> _diagnostics;
    private readonly char _separator;
    private int _at;
    private int _line = 1;
    private int _lineStart;

    private CsvData(string text, string path, ICollection<Diagnostic> diagnostics)
    {
        (_text, _path, _diagnostics) = (text, path, diagnostics);
        var head = text.AsSpan(0, Math.Max(text.AsSpan().IndexOfAny('\r', '\n'), 0));
        _separator = Separators[0];
        foreach (var separator in Separators)
            _separator = head.Count(separator) > head.Count(_separator) ? separator : _separator;
    }

    /// <summary>The rows; those before a fault, where there is one, which is reported.</summary>
    public static object?[] Read(string text, string path, ICollection<Diagnostic> diagnostics) =>
        new CsvData(text, path, diagnostics).Rows();

    private object?[] Rows()
    {
        var rows = new List<object?>();
        if (Row() is not { } names || !AreNames(names))
            return [];
        while (_at < _text.Length)
        {
            var line = _line;
            if (Row() is not { } values)
                break;
            if (values is [{ Length: 0 }])
                continue;
            if (values.Count != names.Count)
                Report(line, 1, $"The row has {Count(values.Count)}, and the first line names {names.Count} columns.",
                    "Add or remove a value, or put one that holds the separator in double quotes.");
            rows.Add(
                new DataMap(
                names.Zip(values, (name, value) => KeyValuePair.Create(name, (object?)DataFolder.NumberOr(value)))));
        }
        return [.. rows];
    }

    private bool AreNames(List<string> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Length == 0)
                Report(1, 1, $"Column {i + 1} has no name.", "The first line of a table names its columns.");
            else if (names.IndexOf(names[i]) < i)
                Report(1, 1, $"Two columns are called '{names[i]}'.", "Rename one of them in the first line.");
            else
                continue;
            return false;
        }
        return true;
    }

    // Null at a fault.
    private List<string>? Row()
    {
        var values = new List<string>();
        while (true)
        {
            if ((_at < _text.Length && _text[_at] == '"' ? Quoted() : Plain()) is not { } value)
                return null;
            values.Add(value);
            if (_at == _text.Length)
                return values;
            if (_text[_at] == _separator)
            {
                _at++;
                continue;
            }
            if (_text[_at] is not ('\r' or '\n'))
            {
                Report(
                    _line, _at - _lineStart + 1, "There is something between a closing quote and the end of the value.",
                    "Write a quote within a quoted value twice.");
                return null;
            }
            EndLine();
            return values;
        }
    }

    private string Plain()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] != _separator && _text[_at] is not ('\r' or '\n'))
            _at++;
        return _text[start.._at].Trim();
    }

    private string? Quoted()
    {
        var (line, column) = (_line, _at - _lineStart + 1);
        var value = new StringBuilder();
        for (_at++; _at < _text.Length; _at++)
        {
            if (_text[_at] == '"' && _at + 1 < _text.Length && _text[_at + 1] == '"')
                _at++;
            else if (_text[_at] == '"')
            {
                _at++;
                return value.ToString();
            }
            else if (_text[_at] == '\n')
                (_line, _lineStart) = (_line + 1, _at + 1);
            value.Append(_text[_at]);
        }
        Report(line, column, "The quoted value that begins here is not closed.", "End it with a double quote.");
        return null;
    }

    private void EndLine()
    {
        _at += _text[_at] == '\r' && _at + 1 < _text.Length && _text[_at + 1] == '\n' ? 2 : 1;
        (_line, _lineStart) = (_line + 1, _at);
    }

    private void Report(int line, int column, string message, string help) =>
        _diagnostics.Add(new Diagnostic(OutputRules.InvalidData, _path, new TextSpan(line, column, 1), message, help));

    private static string Count(int count) => count == 1 ? "1 value" : $"{count} values";
}
