using Scriban.Syntax;

namespace StaticArchive.Themes;

/// <summary><c>text 'key' count: n name: value</c>: an interface text with its places filled in.</summary>
internal sealed class TextFunction(Texts texts) : ThemeFunction(1)
{
    public override object? Call(ThemeContext context, ScriptNode? caller, CallArguments arguments)
    {
        var key = Name(context, caller, arguments);
        var text = (arguments.Find("count") is int number ? texts.Find(key, number) : texts.Find(key))
            ?? throw TextsAccessor.Unknown(SpanOf(context, caller), texts, key);
        foreach (var (name, value) in arguments.Named)
        {
            if (name != "count")
                text = text.Replace("{" + name + "}", InWords(value, context, caller), StringComparison.Ordinal);
        }
        return text;
    }

    private string InWords(object? value, ThemeContext context, ScriptNode? caller) => value switch
    {
        null => "",
        string words => words,
        int number => texts.Number(number),
        _ => throw new TemplateFault(SpanOf(context, caller), "A text takes words and whole numbers."),
    };
}
