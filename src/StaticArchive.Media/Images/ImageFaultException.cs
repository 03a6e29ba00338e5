namespace StaticArchive.Media.Images;

/// <summary>A picture cannot be decoded or encoded.</summary>
internal sealed class ImageFaultException(string message, Exception inner) : Exception(message, inner);
