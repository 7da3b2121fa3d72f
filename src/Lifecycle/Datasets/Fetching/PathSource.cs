using Levain.Stages;

namespace Levain.Datasets.Fetching;

/// <summary>Copies a file that this machine can reach.</summary>
/// <param name="path">The whole path.</param>
internal sealed class PathSource(string path) : IFileSource
{
    public string Shown => path;

    public async Task BringAsync(PartFile part, IProgress<double> progress, CancellationToken cancellation)
    {
        if (Directory.Exists(path)) throw new LevainException("it is a folder. Name a file in it");
        var before = FileStamp.Of(path)
            ?? throw new LevainException("no plain file is there. Put it there, or mend \"from\"");
        part.DemandSize(before.Bytes);
        // A copy is quick to begin again, and nothing says what an old part is a part of.
        part.Delete();
        try
        {
            await CopyAsync(part, before, progress, cancellation);
        }
        catch
        {
            part.Delete();
            throw;
        }
    }

    private async Task CopyAsync(PartFile part, FileStamp before, IProgress<double> progress, CancellationToken cancellation)
    {
        try
        {
            await using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            await part.FillAsync(source, before.Bytes, progress, cancellation);
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            throw new LevainException(
                $"it cannot be read: {refused.Message.TrimEnd('.')}. Give this user the right to read it, or mend \"from\"", refused);
        }

        if (FileStamp.Of(path) != before)
            throw new LevainException("it was changed while it was copied. Wait until nobody writes it");
    }
}
