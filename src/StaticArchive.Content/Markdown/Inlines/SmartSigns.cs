using Markdig.Extensions.SmartyPants;

namespace StaticArchive.Markdown.Inlines;

/// <summary>The signs that print has for straight quotes, hyphens in a row and three dots, by language.</summary>
internal static class SmartSigns
{
    /// <summary>The sign, as HTML's text holds it.</summary>
    public static string Of(SmartyPant sign, string language) => sign.Type switch
    {
        SmartyPantType.Dash2 => "–",
        SmartyPantType.Dash3 => "—",
        SmartyPantType.Ellipsis => "…",
        SmartyPantType.LeftAngleQuote => "«",
        SmartyPantType.RightAngleQuote => "»",
        SmartyPantType.LeftDoubleQuote => Quotes(language).Open,
        SmartyPantType.RightDoubleQuote => Quotes(language).Close,
        SmartyPantType.LeftQuote => Quotes(language).InnerOpen,
        SmartyPantType.RightQuote => Quotes(language).InnerClose,
        SmartyPantType.Quote => "’",
        _ => sign.OpeningCharacter.ToString(),
    };

    private static (string Open, string Close, string InnerOpen, string InnerClose) Quotes(string language) =>
        language.Split('-')[0] switch
        {
            "de" or "cs" or "sk" or "sl" or "bg" or "lt" => ("„", "“", "‚", "‘"),
            "fr" => ("«\u00A0", "\u00A0»", "“", "”"),
            "es" or "it" or "pt" or "ru" or "uk" or "nb" or "no" or "el" => ("«", "»", "“", "”"),
            "pl" or "ro" or "hu" => ("„", "”", "‚", "’"),
            "sv" or "fi" => ("”", "”", "’", "’"),
            "da" => ("»", "«", "›", "‹"),
            _ => ("“", "”", "‘", "’"),
        };
}
