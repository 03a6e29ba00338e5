using System.Runtime.CompilerServices;

namespace StaticArchive.Tests;

/// <summary>Lets tests build their sites in memory where the system has a file system there with enough space: on a
/// disk they spend more time on creating files than on all else.</summary>
internal static class MemoryFolder
{
    private const string Path = "/dev/shm";
    private const long MinFree = 2L << 30;

#pragma warning disable CA2255 // Before the first test asks for a temporary folder.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Use()
    {
        if (Environment.GetEnvironmentVariable("TMPDIR") is null
            && Directory.Exists(Path)
            && new DriveInfo(Path).AvailableFreeSpace > MinFree)
            Environment.SetEnvironmentVariable("TMPDIR", Path);
    }
}
