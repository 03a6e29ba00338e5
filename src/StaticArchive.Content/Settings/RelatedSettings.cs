namespace StaticArchive.Settings;

/// <summary>How related stories are chosen; weights are relative to each other, 1 is the default, 0 switches a signal
/// off.</summary>
internal sealed record RelatedSettings
{
    /// <summary>How many related stories a story page shows.</summary>
    public int Count { get; init; } = 10;

    /// <summary>How many the story's related index lists at most.</summary>
    public int IndexCount { get; init; } = 20;

    /// <summary>Weight of similar words and phrases.</summary>
    public double Text { get; init; } = 1;

    /// <summary>Weight of all facets together; each facet has its own weight besides.</summary>
    public double Facets { get; init; } = 1;

    /// <summary>Weight of links between the two stories.</summary>
    public double Links { get; init; } = 1;

    /// <summary>Weight of a thread that both belong to.</summary>
    public double Thread { get; init; } = 1;

    /// <summary>Weight of a series that both belong to.</summary>
    public double Series { get; init; } = 1;

    /// <summary>Weight of shared authors.</summary>
    public double Authors { get; init; } = 1;

    /// <summary>Weight of nearness in time.</summary>
    public double Time { get; init; } = 1;

    /// <summary>The weights that the settings file gives; they stay as they are.</summary>
    public GivenWeights Given { get; init; }

    /// <summary>Whether the settings file gives that weight.</summary>
    public bool Gives(GivenWeights weight) => (Given & weight) != 0;

    /// <summary>Languages (BCP 47) whose stories may be in each other's lists. A story of any other language is
    /// shown only beside stories of its language; regional forms of one language always mix.</summary>
    public ImmutableArray<string> MixLanguages { get; init; } = [];
}

/// <summary>The weights of related stories that a settings file gives, of those that an archive's links may
/// change.</summary>
[Flags]
internal enum GivenWeights
{
    None = 0,
    Text = 1,
    Facets = 1 << 1,
    Authors = 1 << 2,
    Time = 1 << 3,
}
