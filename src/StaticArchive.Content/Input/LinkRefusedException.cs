namespace StaticArchive.Input;

/// <summary>A symbolic link leads where no file of the input may lie; the message says where.</summary>
internal sealed class LinkRefusedException(string message) : IOException(message);
