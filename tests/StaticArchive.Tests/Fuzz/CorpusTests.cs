namespace StaticArchive.Tests.Fuzz;

/// <summary>The kept inputs, each tried as it stands. A found one is added to its file, and stays found.</summary>
[Trait("Speed", "Slow")]
public sealed class CorpusTests
{
    private static readonly Dictionary<string, Action<string>> Surfaces = new()
    {
        ["front-matter"] = FuzzSurfaces.FrontMatter,
        ["bytes"] = FuzzSurfaces.Bytes,
        ["dates"] = FuzzSurfaces.Date,
        ["links"] = text =>
        {
            FuzzSurfaces.Address(text);
            FuzzSurfaces.Links([text, ""]);
        },
        ["bodies"] = text =>
        {
            FuzzSurfaces.Body(text);
            FuzzSurfaces.HostileBody(text);
        },
        ["settings"] = FuzzSurfaces.Settings,
        ["templates"] = text =>
        {
            using var batch = new TemplateBatch();
            batch.Try([text]);
        },
    };

    public static TheoryData<string> Names() => [.. Surfaces.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_kept_input_is_answered(string surface)
    {
        var inputs = FuzzCorpus.Read(surface);

        Assert.True(inputs.Length >= 20, $"{inputs.Length} inputs are kept of {surface}");
        Assert.All(inputs, Surfaces[surface]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_kept_once_and_as_it_would_be_printed(string surface)
    {
        var inputs = FuzzCorpus.Read(surface);

        Assert.Equal(inputs.Length, inputs.Distinct().Count());
        Assert.Equal(inputs, inputs.Select(FuzzCorpus.Encode).Select(FuzzCorpus.Decode));
    }
}
