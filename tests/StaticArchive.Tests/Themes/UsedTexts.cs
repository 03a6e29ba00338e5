using System.Reflection;

namespace StaticArchive.Tests.Themes;

/// <summary>The interface texts that code asks for by name: the constants of <see cref="TextKeys"/>, and the twelve
/// months in both lengths.</summary>
internal static class UsedTexts
{
    public static IEnumerable<string> Keys { get; } =
    [
        .. typeof(TextKeys).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!),
        .. Enumerable.Range(1, 12).Select(TextKeys.Month),
        .. Enumerable.Range(1, 12).Select(TextKeys.ShortMonth),
    ];
}
