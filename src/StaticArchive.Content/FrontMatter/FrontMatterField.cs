using System.Collections.Immutable;

namespace StaticArchive.FrontMatter;

/// <summary>A front-matter key that is always known: how it is named, read, packed, described and shown.</summary>
internal abstract class FrontMatterField(int index, string name, string summary, string example)
{
    /// <summary>Its place in <see cref="FrontMatterFields.All"/>.</summary>
    public int Index { get; } = index;

    /// <summary>Its name, as the reference writes it; case is ignored when it is read.</summary>
    public string Name { get; } = name;

    /// <summary>Other names that are read too, in order.</summary>
    public ImmutableArray<string> Spellings { get; init; } = [];

    /// <summary>What other generators call it: read too where nothing else has that name, and reported once an
    /// archive.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = [];

    /// <summary>What it means, in a sentence or two, for editors.</summary>
    public string Summary { get; } = summary;

    /// <summary>A value as an editor writes it.</summary>
    public string Example { get; } = example;

    /// <summary>Whether a story's metadata keeps the value; the others only help to read the file.</summary>
    public bool IsMetadata { get; init; } = true;

    /// <summary>Whether templates see the value as it is, as <c>story.its_name</c>.</summary>
    public bool IsShown { get; init; }

    /// <summary>How many values a list of it has at most.</summary>
    public int MaxItems { get; init; } = 100;

    /// <summary>What kind of value it takes.</summary>
    public abstract FrontMatterKind Kind { get; }

    /// <summary>The type of the value in the reference of the theme.</summary>
    public abstract string TemplateType { get; }

    /// <summary>The value in a file; null where it has none.</summary>
    public abstract object? Read(StoryFields fields);

    /// <summary>The value of a story, for templates.</summary>
    public abstract object? Show(StoryMetadata story);

    /// <summary>Packs a value that <see cref="Read"/> gave.</summary>
    public abstract void Pack(PackWriter pack, object? value);

    /// <summary>Reads what <see cref="Pack"/> packed.</summary>
    public abstract object? Unpack(PackReader pack);
}

/// <summary>A front-matter key whose value is a <typeparamref name="T"/>.</summary>
internal sealed class FrontMatterField<T>(int index, FieldKind<T> kind, string name, string summary, string example)
    : FrontMatterField(index, name, summary, example)
{
    public override FrontMatterKind Kind => kind.Kind;

    public override string TemplateType => kind.TemplateType;

    /// <summary>The value where a file has none.</summary>
    public T Absent => kind.Absent;

    public override object? Read(StoryFields fields) => Boxed(kind.Read(fields, this));

    public override object? Show(StoryMetadata story) => story.Value(this);

    /// <summary>The value as it is kept; null where it is <see cref="Absent"/>.</summary>
    public object? Boxed(T value) => EqualityComparer<T>.Default.Equals(value, Absent) ? null : value;

    public override void Pack(PackWriter pack, object? value)
    {
        pack.Truth(value is not null);
        if (value is not null)
            kind.Pack(pack, (T)value);
    }

    public override object? Unpack(PackReader pack) => pack.Truth() ? kind.Unpack(pack) : null;
}

/// <summary>How values of one kind are read, packed and unpacked.</summary>
/// <param name="Kind">What the schema and the editors' form make of it.</param>
/// <param name="TemplateType">Its type in the reference of the theme.</param>
/// <param name="Absent">The value where a file has none.</param>
/// <param name="Read">Reads it from a front matter.</param>
/// <param name="Pack">Packs it.</param>
/// <param name="Unpack">Reads what was packed.</param>
internal sealed record FieldKind<T>(
    FrontMatterKind Kind,
    string TemplateType,
    T Absent,
    Func<StoryFields, FrontMatterField<T>, T> Read,
    Action<PackWriter, T> Pack,
    Func<PackReader, T> Unpack);
