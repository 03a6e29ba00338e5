namespace StaticArchive.Input;

/// <summary>
/// Passed before each operation on a file that may fail, so that a test can make each of them fail in turn. Nothing
/// else sets what happens here.
/// </summary>
internal static class FileOperation
{
    private static readonly AsyncLocal<Action<string>?> Watched = new();

    /// <summary>What is done with a file, such as "read", and where it lies.</summary>
    public static void Begin(string operation, string path) => Watched.Value?.Invoke($"{operation} {path}");

    /// <summary>Has every operation of this flow, and of the threads that it starts, go through a test.</summary>
    public static void Watch(Action<string>? test) => Watched.Value = test;
}
