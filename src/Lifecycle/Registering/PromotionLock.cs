using Levain.Stages;

namespace Levain.Registering;

/// <summary>Lets one promotion of a model happen at a time in a checkout; the system frees it when its holder dies.</summary>
internal static class PromotionLock
{
    /// <exception cref="LevainException">Another process promotes this model.</exception>
    public static FileStream Take(Workspace workspace, string model)
    {
        var path = Path.Combine(workspace.Artifacts, $".promote-{model}.lock");
        Disk.Guard(path, () => Directory.CreateDirectory(workspace.Artifacts));
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken)
        {
            throw new LevainException($"Another process promotes {model} at this moment. Run the same command again.", taken);
        }
    }
}
