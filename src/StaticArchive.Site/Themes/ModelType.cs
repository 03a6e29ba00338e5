using System.Collections.Frozen;
using System.Collections.Immutable;

namespace StaticArchive.Themes;

/// <summary>A model that templates can see, with everything that they can read of it.</summary>
/// <param name="Name">As the reference calls it.</param>
/// <param name="About">What it is.</param>
/// <param name="Members">In the order of the reference.</param>
internal sealed record ModelType(string Name, string About, ImmutableArray<ModelMember> Members)
{
    private readonly FrozenDictionary<string, ModelMember> _byName = Members.ToFrozenDictionary(
        member => member.Name, StringComparer.Ordinal);

    public ModelMember? Find(string member) => _byName.GetValueOrDefault(member);
}
