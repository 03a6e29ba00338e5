using StaticArchive.Diagnostics;
using StaticArchive.Settings;
using StaticArchive.Stories;

namespace StaticArchive;

/// <summary>Reads the settings of an archive; reading again gives the same instance while the file is the same.</summary>
internal sealed class SettingsReading(SiteOptions options)
{
    private byte[]? _file;
    private ArchiveSettings? _settings;

    /// <summary>The settings, or null with findings.</summary>
    public ArchiveSettings? Read(InputFolder input, List<Diagnostic> findings)
    {
        var file = options.SettingsFile is { } path
            ? InputFolder.ReadFile(path, path, findings)
            : input.Read(InputFolder.SettingsName, findings);
        if (_settings is not null && file is not null && _file.AsSpan().SequenceEqual(file))
            return _settings;
        _file = file;
        _settings = file is null ? null : SettingsReader.Read(file, options.SettingsFile ?? InputFolder.SettingsName, findings);
        if (_settings is not null && options.BaseUrl is { } baseUrl)
            _settings = _settings with { BaseUrl = baseUrl };
        return _settings;
    }
}
