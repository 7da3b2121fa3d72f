using Levain.Stages;

namespace Levain;

/// <summary>Lets one run work in a checkout at a time; the system frees it when its holder dies.</summary>
public sealed class RunLock(Workspace workspace) : IDisposable
{
    private FileStream? held;

    /// <exception cref="LevainException">Another run works in this checkout, or the folder cannot be written.</exception>
    public void Take()
    {
        if (held is not null) return;
        Disk.Guard(workspace.Relative(workspace.Lock), () => Directory.CreateDirectory(workspace.Artifacts));
        try
        {
            held = new FileStream(workspace.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken) when (File.Exists(workspace.Lock))
        {
            throw new LevainException(
                "Another run works in this checkout. Wait until it has ended, then run the same command again; "
                + "or work in a second clone.",
                taken);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new LevainException(
                $"{workspace.Relative(workspace.Lock)} cannot be written: {refused.Message} Give this user the right to write there.",
                refused);
        }

        if (Directory.Exists(workspace.Temporary)) Directory.Delete(workspace.Temporary, recursive: true);
    }

    /// <summary>Lets the next run in while this one goes on with what disturbs nobody.</summary>
    public void Release()
    {
        held?.Dispose();
        held = null;
    }

    public void Dispose() => Release();
}
