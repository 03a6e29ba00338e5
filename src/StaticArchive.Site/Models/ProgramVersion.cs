namespace StaticArchive.Models;

/// <summary>The version of this program, such as <c>0.2.0</c>.</summary>
internal static class ProgramVersion
{
    public static string Value { get; } = typeof(ProgramVersion).Assembly.GetName().Version!.ToString(fieldCount: 3);
}
