namespace StaticArchive.Input;

/// <summary>What should be a plain file is a pipe, a socket, a device or a folder.</summary>
internal sealed class SpecialFileException()
    : IOException("It is a folder, a pipe, a socket or a device, and not a plain file.");
