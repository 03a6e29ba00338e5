namespace StaticArchive.Yaml;

/// <summary>Reads what a YAML value means where a key takes a text, a number, a truth value or a list. A value of
/// another kind is reported under one rule, and gives null or nothing.</summary>
/// <param name="rule">What a value of the wrong kind is reported as.</param>
/// <param name="path">The file, for diagnostics.</param>
/// <param name="diagnostics">Where faults go.</param>
internal sealed class YamlValueReader(Rule rule, string path, ICollection<Diagnostic> diagnostics)
{
    /// <summary>The file that the values are in.</summary>
    public string Path { get; } = path;

    /// <summary>Where faults go.</summary>
    public ICollection<Diagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>Whether there is no value at all: no key, or YAML's null.</summary>
    public static bool IsAbsent(YamlNode? node) => node is null or YamlScalar { IsNull: true };

    /// <summary>The fix for a value of another kind than its key takes; null: that of the rule.</summary>
    public Func<string, string?>? HelpOf { get; init; }

    /// <summary>Reports a fault of the reader's rule.</summary>
    public void Report(TextSpan span, string message, string? help = null) => Report(rule, span, message, help);

    /// <summary>Reports a fault of another rule.</summary>
    public void Report(Rule rule, TextSpan span, string message, string? help = null) =>
        Diagnostics.Add(new Diagnostic(rule, Path, span, message, help));

    /// <summary>A scalar that is not null.</summary>
    public YamlScalar? Scalar(YamlNode? node, string key, string expected = "a text")
    {
        if (node is YamlScalar scalar)
            return scalar.IsNull ? null : scalar;
        if (node is not null)
            WrongKind(node, key, expected);
        return null;
    }

    /// <summary>The text of a scalar, trimmed; null when there is none or only white space.</summary>
    public string? Text(YamlNode? node, string key) =>
        Scalar(node, key)?.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A truth value: true, false, and as in YAML 1.1 yes, no, on, off, case ignored.</summary>
    public bool? Flag(YamlNode? node, string key)
    {
        if (Scalar(node, key, "true or false") is not { } scalar)
            return null;
        if (TruthValue(scalar) is { } flag)
            return flag;
        Report(scalar.Span, $"'{key}' takes true or false, but is '{Shown(scalar.Value)}'.", HelpOf?.Invoke(key));
        return null;
    }

    /// <summary>What that scalar means as a truth value, or null when it is none.</summary>
    public static bool? TruthValue(YamlScalar scalar) =>
        Is(scalar, "true") || Is(scalar, "yes") || Is(scalar, "on") ? true
        : Is(scalar, "false") || Is(scalar, "no") || Is(scalar, "off") ? false
        : null;

    /// <summary>A whole number within bounds.</summary>
    public int? Integer(YamlNode? node, string key, int least, int most)
    {
        var expected = string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}");
        if (Scalar(node, key, expected) is not { } scalar)
            return null;
        if (int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
            return number;
        Report(scalar.Span, $"'{key}' takes {expected}, but is '{Shown(scalar.Value)}'.", HelpOf?.Invoke(key));
        return null;
    }

    /// <summary>A number within bounds, decimal point allowed.</summary>
    public double? Number(YamlNode? node, string key, double least, double most)
    {
        var expected = string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}");
        if (Scalar(node, key, expected) is not { } scalar)
            return null;
        if (double.TryParse(
                scalar.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
            return number;
        Report(scalar.Span, $"'{key}' takes {expected}, but is '{Shown(scalar.Value)}'.", HelpOf?.Invoke(key));
        return null;
    }

    /// <summary>The value of the name that a scalar has, case ignored.</summary>
    public T Choice<T>(YamlNode? node, string key, ImmutableArray<KeyValuePair<string, T>> choices, T fallback)
    {
        if (Scalar(node, key) is not { } scalar)
            return fallback;
        foreach (var (name, choice) in choices)
        {
            if (scalar.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
                return choice;
        }
        var names = choices.Select(choice => choice.Key);
        Report(scalar.Span,
            $"'{key}' takes one of {string.Join(", ", names)}, but is '{YamlValueReader.Shown(scalar.Value)}'.",
            NearestName.DidYouMean(scalar.Value, names));
        return fallback;
    }

    /// <summary>A map.</summary>
    public YamlMap? Map(YamlNode? node, string key)
    {
        if (node is YamlMap map)
            return map;
        if (!IsAbsent(node))
            WrongKind(node!, key, "'key: value' lines");
        return null;
    }

    /// <summary>The items of a list; a single value is a list of one. Nulls are left out.</summary>
    public static ImmutableArray<YamlNode> Items(YamlNode? node) => node switch
    {
        null or YamlScalar { IsNull: true } => [],
        YamlList list => list.Items.Any(IsAbsent) ? [.. list.Items.Where(item => !IsAbsent(item))] : list.Items,
        _ => [node],
    };

    /// <summary>The scalars of a list; a single scalar is a list of one. Nulls are left out, other values
    /// reported.</summary>
    public ImmutableArray<YamlScalar> Scalars(YamlNode? node, string key)
    {
        var items = Items(node);
        if (items.IsEmpty)
            return [];
        var scalars = ImmutableArray.CreateBuilder<YamlScalar>(items.Length);
        foreach (var item in items)
        {
            if (item is YamlScalar scalar)
                scalars.Add(scalar);
            else
                WrongKind(item, key, "a text, or a list of texts");
        }
        return scalars.DrainToImmutable();
    }

    /// <summary>The node, of a list at most that many items; what is beyond is reported.</summary>
    public YamlNode? Bounded(YamlNode? node, string key, int most)
    {
        if (node is not YamlList list || list.Items.Length <= most)
            return node;
        Report(FrontMatterRules.TooManyValues, list.Items[most].Span,
            string.Create(CultureInfo.InvariantCulture,
                $"'{key}' has {list.Items.Length} values, and takes {most} at most."));
        return list with { Items = list.Items[..most] };
    }

    /// <summary>Reports a value of the wrong kind.</summary>
    public void WrongKind(YamlNode node, string key, string expected)
    {
        var found = node switch
        {
            YamlMap => "'key: value' lines",
            YamlList => "a list",
            YamlScalar { IsNull: true } => "nothing",
            YamlScalar scalar => $"'{Shown(scalar.Value)}'",
            _ => "something else",
        };
        Report(node.Span, $"'{key}' takes {expected}, not {found}.", HelpOf?.Invoke(key));
    }

    /// <summary>A value as a message shows it: on one line, and cut when it is long.</summary>
    public static string Shown(string value)
    {
        const int Longest = 60;
        var line = value.ReplaceLineEndings(" ");
        return line.Length <= Longest
            ? line
            : line[..(char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }

    private static bool Is(YamlScalar scalar, string word) =>
        scalar.Value.Equals(word, StringComparison.OrdinalIgnoreCase);
}
