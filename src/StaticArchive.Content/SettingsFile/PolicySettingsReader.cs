using System.Buffers;

namespace StaticArchive.SettingsFile;

/// <summary>Reads <c>headers</c> of the settings: what pages may load beside what the site needs. Only hosts are taken,
/// each over https: a source that lets anything in would end the policy.</summary>
internal sealed class PolicySettingsReader(YamlValueReader values)
{
    // What would begin another source or directive.
    private static readonly SearchValues<char> Separators = SearchValues.Create("*;,'\" \t");

    private static ImmutableArray<string> Directives { get; } =
    [
        "script-src", "connect-src", "img-src", "media-src", "frame-src", "style-src", "font-src", "form-action",
    ];

    public ImmutableArray<PolicySource> Read(YamlNode? node)
    {
        var sources = ImmutableArray.CreateBuilder<PolicySource>();
        if (values.Map(node, "headers") is not { } map)
            return [];
        SettingsKeys.Check(map, Directives, "headers.", values);
        foreach (var directive in Directives)
        {
            foreach (var item in values.Scalars(map.Find(directive), $"headers.{directive}"))
            {
                if (Source(item) is { } source)
                    sources.Add(new(directive, source));
            }
        }
        return [.. sources.Distinct()];
    }

    private string? Source(YamlScalar item)
    {
        var text = item.Value.Trim().TrimEnd('/');
        if (Fault(text) is not { } fault)
            return Ascii(text);
        values.Report(item.Span, $"'{YamlValueReader.Shown(item.Value)}' {fault}.",
            "Write a host such as https://player.example, or https://*.player.example for all below it.");
        return null;
    }

    private static string? Fault(string text) =>
        text.StartsWith('\'') || text is "*" or "https:" or "data:" or "blob:"
            ? "would let anything in, or what runs within the page"
        : text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            ? "is not https, so anybody on the way could change what is loaded"
        : Origin(text) is not { } uri ? "is not the address of a host"
        : uri.AbsolutePath != "/" || uri.Query.Length + uri.Fragment.Length + uri.UserInfo.Length > 0
            ? "names more than a host"
        : null;

    // An asterisk stands for all hosts below a name of at least two parts.
    private static Uri? Origin(string text)
    {
        const string Scheme = "https://";
        if (!text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var host = text[Scheme.Length..];
        var isPattern = host.StartsWith("*.", StringComparison.Ordinal);
        var name = isPattern ? host[2..] : host;
        return !name.AsSpan().ContainsAny(Separators)
            && (!isPattern || name.Contains('.', StringComparison.Ordinal))
            && Uri.TryCreate(Scheme + name, UriKind.Absolute, out var uri)
            && uri.IdnHost.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-')
            ? uri
            : null;
    }

    private static string Ascii(string text)
    {
        var uri = Origin(text)!;
        var pattern = text.Contains("//*.", StringComparison.Ordinal) ? "*." : "";
        return $"https://{pattern}{uri.IdnHost}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}";
    }
}
