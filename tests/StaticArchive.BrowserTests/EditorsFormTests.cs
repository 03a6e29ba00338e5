using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace StaticArchive.BrowserTests;

/// <summary>
/// The form that <c>cms-config --write</c> makes, filled in by an editor under the policy of the site: Sveltia CMS on a
/// repository of this machine. Its npm package is not committed; <see cref="FormFactAttribute"/> says how to get it.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed partial class EditorsFormTests(BrowserFixture fixture) : IDisposable
{
    // The browser's own folder of files stands for the one that an editor would pick.
    private const string Picked = "window.showDirectoryPicker = () => navigator.storage.getDirectory()";

    private const string Put = """
        async files => {
          for (const [path, text] of files) {
            let folder = await navigator.storage.getDirectory();
            const parts = path.split('/');
            const name = parts.pop();
            for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
            const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
            await file.write(text);
            await file.close();
          }
        }
        """;

    private const string Drafts = """
        async () => {
          const found = [];
          const walk = async (folder, path) => {
            for await (const [name, entry] of folder.entries()) {
              if (entry.kind === 'directory') await walk(entry, `${path}${name}/`);
              else if (name.endsWith('-bridge-closed.md'))
                found.push(`${path}${name}`, await (await entry.getFile()).text());
            }
          };
          await walk(await navigator.storage.getDirectory(), '');
          return found;
        }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();

    public void Dispose()
    {
        _stop.Dispose();
        _folder.Dispose();
    }

    [FormFact]
    public async Task An_editor_writes_a_draft_that_the_archive_reads()
    {
        Run("init", "--url", "https://town.org/", "--host", "netlify");
        _folder.Write(
            "input/stories/1804/flood.md",
            "---\ntitle: An old flood\npublished: 1804-07\nstandfirst: It rose.\n---\n\nText.\n");
        Run("cms-config", "--repo", "owner/town", "--write", "--script", FormFactAttribute.Script);
        File.AppendAllText(_folder["input/archive.yml"], "\ncopy: [admin/**]\n");
        Run("build");
        var output = new WatchedWriter();
        var server = Task.Run(() => CommandLine.Run(["serve", "--port", "0"], Around(output)));

        var (path, text) = await WriteDraftAsync(new Uri(await output.AddressAsync(server), "admin/"));

        await _stop.CancelAsync();
        Assert.Equal(0, await server);
        Assert.Matches(@"^input/stories/\d{4}/\d{4}-\d\d-\d\d-a-bridge-closed\.md$", path);
        _folder.Write(path, text);
        Assert.StartsWith("2 stories, ", Run("check"));
        Assert.StartsWith("3 stories, ", Run("check", "--drafts"));
        Assert.Contains("An old flood", Run("related", path, "--drafts"));
        Assert.Equal(
            [
                "title: 'A bridge: closed'", "published: 2026-11", "draft: true", "standfirst: It cracked.",
                "section: Help", "tags:", "  - water", "follows:", "  - flood", "---", "", "A pier gave way.",
            ],
            text.TrimEnd().Split('\n').SkipWhile(line => !line.StartsWith("title")));
    }

    private async Task<(string Path, string Text)> WriteDraftAsync(Uri address)
    {
        await using var context = await fixture.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var refused = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy"))
                refused.Add(message.Text);
        };
        await page.RouteAsync("**", route =>
            new Uri(route.Request.Url).Authority == address.Authority ? route.ContinueAsync() : route.AbortAsync());
        await page.AddInitScriptAsync(Picked);
        await page.GotoAsync(address.ToString());
        await page.EvaluateAsync(
            Put,
            Directory.EnumerateFiles(_folder["input/stories"], "*", SearchOption.AllDirectories)
                .Select(file =>
                    new[] { Path.GetRelativePath(_folder.Root, file).Replace('\\', '/'), File.ReadAllText(file) })
                .Append([".git/HEAD", "ref: refs/heads/main\n"]));
        await page.GetByRole(AriaRole.Button, new() { NameRegex = Local() }).ClickAsync();
        await Assertions.Expect(page.GetByText("An old flood")).ToBeVisibleAsync();

        await page.GotoAsync($"{address}#/collections/stories/new");
        await Field(page, "title").Locator("input").FillAsync("A bridge: closed");
        await Field(page, "published").Locator("input").FillAsync("2026-11");
        await Field(page, "standfirst").Locator("textarea").FillAsync("It cracked.");
        await (await FieldAsync(page, "section")).Locator("input").FillAsync("Help");
        await (await FieldAsync(page, "tags")).GetByRole(AriaRole.Button, new() { NameRegex = Add() }).ClickAsync();
        await Field(page, "tags").Locator("input").First.FillAsync("water");
        await (await FieldAsync(page, "follows"))
            .GetByRole(AriaRole.Checkbox, new() { Name = "An old flood" }).ClickAsync();
        await (await FieldAsync(page, "body")).Locator("[contenteditable=true]").First.ClickAsync();
        await page.Keyboard.TypeAsync("A pier gave way.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(List());

        Assert.Empty(refused);
        var draft = await page.EvaluateAsync<string[]>(Drafts);
        Assert.Equal(2, draft.Length);
        return (draft[0], draft[1]);
    }

    private static ILocator Field(IPage page, string key) => page.Locator($"[data-key-path=\"{key}\"]").First;

    // The form makes the fields that are in sight.
    private static async Task<ILocator> FieldAsync(IPage page, string key)
    {
        var field = Field(page, key);
        for (var step = 0;
            step < 50 && await field.Locator("input, button, [contenteditable=true]").CountAsync() == 0;
            step++)
        {
            await page.EvaluateAsync(
                "[...document.querySelectorAll('[data-key-path]')].filter(field => field.querySelector('input, button, "
                    + "textarea')).at(-1).scrollIntoView()");
            await page.WaitForTimeoutAsync(100);
        }
        return field;
    }

    private string Run(params string[] arguments)
    {
        var output = new StringWriter { NewLine = "\n" };
        Assert.True(CommandLine.Run(arguments, Around(output)) == 0, output.ToString());
        return output.ToString().Split("\n\n")[^1];
    }

    private CommandEnvironment Around(TextWriter output) => new()
    {
        Output = output,
        Error = output,
        WorkingFolder = _folder.Root,
        Now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
        Stop = _stop.Token,
    };


    [GeneratedRegex("Local Repository")]
    private static partial Regex Local();

    [GeneratedRegex("^Add")]
    private static partial Regex Add();

    [GeneratedRegex("/collections/stories$")]
    private static partial Regex List();
}

/// <summary>Runs where there are a browser and the form's script, and says how to get them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FormFactAttribute : FactAttribute
{
    internal static readonly string Script = Path.Join(
        Repository.Root, "tests/node_modules/@sveltia/cms/dist/sveltia-cms.js");

    public FormFactAttribute() =>
        Skip = Chromium.Skip
            ?? (
                File.Exists(Script)
                    ? null
                    : "The script of the form is not here: npm install --prefix tests @sveltia/cms@0.221.1");
}
