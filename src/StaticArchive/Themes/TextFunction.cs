using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticArchive.Pages;

namespace StaticArchive.Themes;

/// <summary><c>text 'key' count: n name: value</c>: an interface text with its places filled in.</summary>
internal sealed class TextFunction(Texts texts) : ThemeFunction(1)
{
    protected override object? Call(ThemeContext context, ScriptNode? caller, SourceSpan span, ScriptArray arguments)
    {
        var key = Name(arguments, span);
        var counted = arguments.TryGetValue(context, span, "count", out var count);
        var text = (counted && count is int number ? texts.Find(key, number) : texts.Find(key)) ?? throw TextsAccessor.Unknown(span, texts, key);
        foreach (var name in arguments.GetMembers())
        {
            if (name is "size" or "count" || !arguments.TryGetValue(context, span, name, out var value))
                continue;
            text = text.Replace("{" + name + "}", InWords(value, span), StringComparison.Ordinal);
        }
        return text;
    }

    private string InWords(object? value, SourceSpan span) => value switch
    {
        null => "",
        string words => words,
        int number => texts.Number(number),
        _ => throw new TemplateFault(span, "A text takes words and whole numbers."),
    };
}
