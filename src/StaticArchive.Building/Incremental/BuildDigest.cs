using System.IO.Hashing;
using System.Text;

namespace StaticArchive.Building.Incremental;

/// <summary>What a site is made from, in two numbers.</summary>
/// <param name="Frame">Of what every page is made with: theme, settings, address of the site, this program.</param>
/// <param name="Sources">Of everything, stories and options among it, in hexadecimal.</param>
internal sealed record BuildDigest(byte[] Frame, string Sources)
{
    /// <summary>Reads all input; null where something cannot be read, which the build will tell of.</summary>
    public static BuildDigest? Of(SiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            var frame = FrameOf(options);
            var hash = new XxHash128();
            hash.Append(frame);
            hash.Append(Encoding.UTF8.GetBytes(
                $"{options.IncludeDrafts}\n{options.KeepGoing}\n{options.BuildDate?.UtcTicks}\n{options.Today?.DayNumber}\n{options.SettingsFile}\n"));
            hash.Append(FolderDigest.Of(options.InputFolder, options.Workers));
            return new BuildDigest(frame, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether theme, settings and program are still the ones that it was made of.</summary>
    public bool FrameStands(SiteOptions options)
    {
        try
        {
            return FrameOf(options).AsSpan().SequenceEqual(Frame);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static byte[] FrameOf(SiteOptions options)
    {
        var hash = new XxHash128();
        hash.Append(Encoding.UTF8.GetBytes($"{ProgramIdentity.Value}\n{options.BaseUrl}\n"));
        hash.Append(FolderDigest.Of(options.ThemeFolder, options.Workers));
        hash.Append(FolderDigest.Of(Path.Combine(options.InputFolder, DataFolder.Name), options.Workers));
        var settings = options.SettingsFile ?? Path.Combine(options.InputFolder, InputFolder.SettingsName);
        hash.Append(FolderDigest.OfFile(settings));
        return hash.GetHashAndReset();
    }
}
