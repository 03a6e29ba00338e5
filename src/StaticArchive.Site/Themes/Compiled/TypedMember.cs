namespace StaticArchive.Themes.Compiled;

/// <summary>How a member is read of one type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Get">Reads it.</param>
internal sealed record TypedMember(Type Type, Func<object, object?> Get);
