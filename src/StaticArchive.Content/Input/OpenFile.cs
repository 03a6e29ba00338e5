using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace StaticArchive.Input;

/// <summary>The one door through which files of folders that others write to are opened: what opens is a plain file,
/// and what it is and where it lies is asked of the open file, so that nothing put in its place meanwhile gets
/// through.</summary>
internal static partial class OpenFile
{
    // <fcntl.h> and <linux/stat.h>; the same numbers on every Linux.
    private const int ReadOnly = 0, NonBlocking = 0x800, NoTerminal = 0x100, CloseOnExec = 0x80000;
    private const int CurrentFolder = -100, EmptyPath = 0x1000, NoFollow = 0x100;
    private const uint WantsType = 1, WantsNumber = 0x100;
    private const int ModeOffset = 28, NumberOffset = 32, DeviceOffset = 136, StatxSize = 256;
    private const int TypeMask = 0xF000, PlainType = 0x8000, FolderType = 0x4000, LinkType = 0xA000;

    // Elsewhere, and with a C library that lacks them, the checks by name have to do.
    private static readonly bool IsAvailable = HasCalls();

    private const int NoEntry = 2, Denied = 13, NotPermitted = 1, NoFolder = 20, NameTooLong = 36;

    /// <summary>Opens a plain file for reading; a pipe, a socket or a device does not hold it up.</summary>
    /// <exception cref="IOException">It is not there, or not a plain file.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static SafeFileHandle Read(string fullPath)
    {
        FileOperation.Begin("read", fullPath);
        if (!IsAvailable)
            return File.OpenHandle(fullPath);
        var number = Open(fullPath, ReadOnly | NonBlocking | NoTerminal | CloseOnExec);
        if (number < 0)
            throw Failure(fullPath, Marshal.GetLastPInvokeError());
        var file = new SafeFileHandle(number, ownsHandle: true);
        if (TypeOf(number, "", EmptyPath) is null or PlainType)
            return file;
        file.Dispose();
        throw new SpecialFileException();
    }

    /// <summary>As <see cref="Read(string)"/>, where the open file must lie in that folder, and nowhere that is left
    /// out.</summary>
    /// <param name="fullPath">The file.</param>
    /// <param name="realRoot">The folder, with every link followed.</param>
    /// <exception cref="LinkRefusedException">It is a link that leads elsewhere.</exception>
    public static SafeFileHandle Read(string fullPath, string realRoot)
    {
        if (!IsAvailable)
        {
            Confinement.Require(RealPath.Of(fullPath), fullPath, realRoot);
            return File.OpenHandle(fullPath);
        }
        var file = Read(fullPath);
        try
        {
            Confinement.Require(PathOf(file), fullPath, realRoot);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>All bytes of an open file. One that shrinks meanwhile gives what is left; one that grows, what it
    /// had.</summary>
    public static byte[] ReadAll(SafeFileHandle file)
    {
        var bytes = new byte[RandomAccess.GetLength(file)];
        var read = 0;
        while (read < bytes.Length && RandomAccess.Read(file, bytes.AsSpan(read), read) is > 0 and var count)
            read += count;
        return read == bytes.Length ? bytes : bytes[..read];
    }

    /// <summary>Whether a directory entry that is not a link is something else than a file or folder: a pipe, socket or
    /// device.</summary>
    public static bool IsSpecial(string fullPath) =>
        IsAvailable
        && TypeOf(CurrentFolder, fullPath, NoFollow) is { } type and not (PlainType or FolderType or LinkType)
        && type != 0;

    /// <summary>What tells a folder from another of the same name that comes in its place; null where there is
    /// none.</summary>
    public static (ulong Number, ulong Device)? IdentityOf(string folder)
    {
        if (!Directory.Exists(folder))
            return null;
        Span<byte> answer = stackalloc byte[StatxSize];
        if (IsAvailable && Statx(CurrentFolder, folder, 0, WantsNumber, ref MemoryMarshal.GetReference(answer)) == 0)
            return (BitConverter.ToUInt64(answer[NumberOffset..]), BitConverter.ToUInt64(answer[DeviceOffset..]));
        return ((ulong)Directory.GetCreationTimeUtc(folder).Ticks, 0);
    }

    private static int? TypeOf(int folder, string path, int flags)
    {
        Span<byte> answer = stackalloc byte[StatxSize];
        return Statx(folder, path, flags, WantsType, ref MemoryMarshal.GetReference(answer)) == 0
            ? BitConverter.ToUInt16(answer[ModeOffset..]) & TypeMask
            : null;
    }

    private static bool HasCalls()
    {
        Span<byte> answer = stackalloc byte[StatxSize];
        try
        {
            return OperatingSystem.IsLinux()
                && Statx(CurrentFolder, "/", 0, WantsType, ref MemoryMarshal.GetReference(answer)) == 0;
        }
        catch (TypeLoadException)
        {
            return false;
        }
    }

    private static string? PathOf(SafeFileHandle file) =>
        new FileInfo($"/proc/self/fd/{file.DangerousGetHandle()}").LinkTarget;

    private static Exception Failure(string path, int error) => error switch
    {
        NoEntry or NoFolder => new FileNotFoundException(null, path),
        Denied or NotPermitted => new UnauthorizedAccessException(),
        NameTooLong => new PathTooLongException(),
        _ => new IOException(Marshal.GetPInvokeErrorMessage(error)),
    };

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, ref byte answer);
}

/// <summary>Reads an open file from its beginning; the file stays open.</summary>
internal sealed class HandleStream(SafeFileHandle file) : Stream
{
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => RandomAccess.GetLength(file);

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = RandomAccess.Read(file, buffer, _position);
        _position += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>Passed before each operation on a file that may fail, so that a test can make each of them fail in turn.
/// Nothing else sets what happens here.</summary>
internal static class FileOperation
{
    private static readonly AsyncLocal<Action<string>?> Watched = new();

    /// <summary>What is done with a file, such as "read", and where it lies.</summary>
    public static void Begin(string operation, string path) => Watched.Value?.Invoke($"{operation} {path}");

    /// <summary>Has every operation of this flow, and of the threads that it starts, go through a test.</summary>
    public static void Watch(Action<string>? test) => Watched.Value = test;
}

/// <summary>A symbolic link leads where no file of the input may lie; the message says where.</summary>
internal sealed class LinkRefusedException(string message) : IOException(message);

/// <summary>What should be a plain file is a pipe, a socket, a device or a folder.</summary>
internal sealed class SpecialFileException()
    : IOException("It is a folder, a pipe, a socket or a device, and not a plain file.");
