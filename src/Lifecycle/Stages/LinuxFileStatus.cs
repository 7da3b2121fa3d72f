using System.Runtime.InteropServices;

namespace Levain.Stages;

/// <summary>The answer of Linux's <c>statx</c>, whose layout is the same on every processor.</summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
[Plumbing]
internal struct LinuxFileStatus
{
    private const int FromWorkingFolder = -100;
    private const uint BasicStatus = 0x7FF;
    private const int KindMask = 0xF000;
    private const int PlainFile = 0x8000;

    [FieldOffset(28)] private readonly ushort mode;
    [FieldOffset(32)] private readonly ulong inode;
    [FieldOffset(40)] private readonly ulong bytes;
    [FieldOffset(96)] private readonly Moment changed;
    [FieldOffset(112)] private readonly Moment written;
    [FieldOffset(136)] private readonly uint deviceMajor;
    [FieldOffset(140)] private readonly uint deviceMinor;

    private readonly FileStamp? Stamp => (mode & KindMask) != PlainFile ? null : new FileStamp(
        (long)bytes, written.Nanoseconds, changed.Nanoseconds, (ulong)deviceMajor << 32 | deviceMinor, inode);

    /// <summary>Asks the system about a file, following links.</summary>
    /// <param name="path">The file.</param>
    /// <param name="stamp">Null where no plain file is there.</param>
    /// <returns>False where the system does not answer this call: then the caller asks another way.</returns>
    public static bool TryRead(string path, out FileStamp? stamp)
    {
        stamp = null;
        try
        {
            if (Ask(FromWorkingFolder, path, 0, BasicStatus, out var status) != 0) return false;
            stamp = status.Stamp;
            return true;
        }
        catch (Exception absent) when (absent is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "statx", BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Ask(
        int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, out LinuxFileStatus status);

    [StructLayout(LayoutKind.Explicit, Size = 16)]
    private struct Moment
    {
        [FieldOffset(0)] private readonly long seconds;
        [FieldOffset(8)] private readonly uint nanoseconds;

        public readonly long Nanoseconds => seconds * 1_000_000_000 + nanoseconds;
    }
}
