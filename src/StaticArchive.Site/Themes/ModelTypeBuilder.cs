
namespace StaticArchive.Themes;

/// <summary>Declares the members of one model.</summary>
internal sealed class ModelTypeBuilder<T>(string name, string about)
{
    private readonly List<ModelMember> _members = [];

    public ModelTypeBuilder<T> Has(string member, string type, string about, Func<T, object?> get)
    {
        _members.Add(new ModelMember(member, type, about, model => get((T)model)));
        return this;
    }

    public (Type, ModelType) Build() => (typeof(T), new ModelType(name, about, [.. _members]));
}
