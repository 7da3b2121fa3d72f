using Levain.Stages;

namespace Levain.Datasets.Reading;

/// <summary>Notices a writer beside the reader.</summary>
/// <param name="path">The file that is being read.</param>
/// <param name="place">The file as people type it.</param>
internal sealed class SteadyFile(string path, string place)
{
    private readonly FileStamp? opened = FileStamp.Of(path);

    /// <exception cref="LevainException">The file is not what it was when reading began.</exception>
    public void RefuseChange()
    {
        if (FileStamp.Of(path) != opened)
            throw new LevainException($"{place} changed while it was read. Wait until its writer has finished, then run the same command again.");
    }
}
