using System.Collections.Immutable;

namespace StaticArchive.Diagnostics;

/// <summary>Every rule there is, by id.</summary>
internal static class RuleCatalogue
{
    /// <summary>All rules in the order of their ids.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        .. new IReadOnlyList<Rule>[]
        {
            FrontMatterRules.All,
            DateRules.All,
            BodyRules.All,
            LinkRules.All,
            AssetRules.All,
            SettingsRules.All,
            ThemeRules.All,
            OutputRules.All,
            InputRules.All,
            HostRules.All,
            RelatedRules.All,
            EditorialRules.All,
        }.SelectMany(rules => rules).OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>The rule with that id or name (case ignored), or null.</summary>
    public static Rule? Find(string idOrName) =>
        All.FirstOrDefault(rule => rule.Id.Equals(idOrName, StringComparison.OrdinalIgnoreCase)
            || rule.Name.Equals(idOrName, StringComparison.OrdinalIgnoreCase));
}
