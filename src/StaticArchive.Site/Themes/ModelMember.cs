namespace StaticArchive.Themes;

/// <summary>Something that templates can read of a model.</summary>
/// <param name="Name">As templates write it.</param>
/// <param name="Type">What it is, in the words of the reference.</param>
/// <param name="About">What it means.</param>
/// <param name="Get">Reads it.</param>
internal sealed record ModelMember(string Name, string Type, string About, Func<object, object?> Get);
