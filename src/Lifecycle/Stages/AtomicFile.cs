using System.Text;

namespace Levain.Stages;

/// <summary>Writes files so that a reader sees the old content or the new, never a part.</summary>
public static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes beside the target, flushes to the disk, renames, and flushes the name, too.</summary>
    /// <exception cref="LevainException">The disk is full, read-only or closed to this user.</exception>
    public static void Write(string path, string text) => Write(path, Utf8.GetBytes(text));

    /// <summary>Copies a file in the same way.</summary>
    /// <exception cref="LevainException">The disk is full, read-only or closed to this user.</exception>
    public static void Copy(string source, string path) => Write(path, File.ReadAllBytes(source));

    /// <summary>The same for bytes.</summary>
    /// <exception cref="LevainException">The disk is full, read-only or closed to this user.</exception>
    public static void Write(string path, byte[] bytes)
    {
        var temporary = path + ".new";
        var folder = Path.GetDirectoryName(path)!;
        Disk.Guard(path, () =>
        {
            Directory.CreateDirectory(folder);
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
            FolderFlush.Flush(folder);
        });
    }
}
