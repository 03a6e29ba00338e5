namespace StaticArchive.Themes.Compiled;

/// <summary>Writes what stands in the template, as UTF-8.</summary>
internal sealed class RawStep(byte[] utf8) : Step
{
    public byte[] Utf8 => utf8;

    public override void Run(TemplateRun run) => run.Output.WriteRaw(utf8);
}
