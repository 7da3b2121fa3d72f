using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Levain.Stages;

/// <summary>Brings the names in a folder to the disk: without it a power cut may undo a rename that was seen.</summary>
internal static class FolderFlush
{
    private const int ReadOnly = 0;

    /// <summary>Flushes where the system knows how; the file systems of Windows keep a journal of names themselves.</summary>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        using var handle = new SafeFileHandle(Open(folder, ReadOnly), ownsHandle: true);
        if (!handle.IsInvalid) RandomAccess.FlushToDisk(handle);
    }

    // The runtime opens no folder by itself.
    [DllImport("libc", EntryPoint = "open", BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);
}
