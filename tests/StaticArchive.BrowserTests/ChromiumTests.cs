namespace StaticArchive.BrowserTests;

/// <summary>How a browser is found; needs none.</summary>
public sealed class ChromiumTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("chromium")]
    [InlineData("chromium-browser")]
    [InlineData("google-chrome")]
    [InlineData("chrome")]
    [InlineData("msedge.exe")]
    public void A_browser_is_found_in_a_folder_or_by_its_program(string name)
    {
        var empty = _folder.CreateSubdirectory("empty").FullName;
        var program = Path.Join(_folder.CreateSubdirectory("full").FullName, name);
        File.WriteAllText(program, "");

        Assert.Equal(program, Chromium.Find([empty, Path.GetDirectoryName(program)!]));
        Assert.Equal(program, Chromium.Find([empty, program]));
        Assert.Null(Chromium.Find([empty]));
    }
}
