using NetVips;

namespace StaticArchive.Media.Images;

/// <summary>libvips, where it can be loaded: the library that decodes, shrinks and encodes pictures.</summary>
internal static class VipsLibrary
{
    // Formats that archives use. Every other loader stays closed, whatever a file says it is.
    private static readonly string[] Loaders = ["Jpeg", "Png", "Webp", "Nsgif", "Heif", "Tiff"];

    private static readonly Lazy<string?> FirstUse = new(Start);

    public static bool IsAvailable => FirstUse.Value is null;

    /// <summary>Why it cannot be used; null where it can.</summary>
    public static string? Problem => FirstUse.Value;

    /// <summary>Its version, which is a part of what derived images depend on.</summary>
    public static string Version =>
        $"{NetVips.NetVips.Version(0)}.{NetVips.NetVips.Version(1)}.{NetVips.NetVips.Version(2)}";

    private static string? Start()
    {
        try
        {
            if (!ModuleInitializer.VipsInitialized)
                return OneLine(ModuleInitializer.Exception?.GetBaseException().Message ?? "it does not start");
            // Pictures are worked on side by side, each on one thread, and none twice.
            NetVips.NetVips.Concurrency = 1;
            Cache.Max = 0;
            // Faults come back as exceptions; nothing is to be written to the terminal beside them.
            Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, static (_, _, _) => { });
            Operation.Block("VipsForeignLoad", true);
            foreach (var loader in Loaders)
                Operation.Block("VipsForeignLoad" + loader, false);
            return null;
        }
        catch (Exception fault) when (fault is DllNotFoundException or TypeInitializationException
            or EntryPointNotFoundException or VipsException)
        {
            return OneLine(fault.GetBaseException().Message);
        }
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").Trim();
}
