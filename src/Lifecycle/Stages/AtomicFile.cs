using System.Text;

namespace Levain.Stages;

/// <summary>Writes files so that a reader sees the old content or the new, never a part.</summary>
public static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes beside the target, flushes to the disk, then renames.</summary>
    /// <exception cref="LevainException">The disk is full, read-only or closed to this user.</exception>
    public static void Write(string path, string text)
    {
        var temporary = path + ".new";
        Disk.Guard(path, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(Utf8.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        });
    }
}
