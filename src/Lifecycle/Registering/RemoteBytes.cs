using Levain.Stages;
using Levain.Training;

namespace Levain.Registering;

/// <summary>Takes a champion's bytes from the remote, where they are what the champion's digests say.</summary>
internal sealed class RemoteBytes(Workspace workspace, IModelRemote remote)
{
    /// <summary>Brings what can be proved into the store.</summary>
    /// <param name="model">The model.</param>
    /// <param name="digest">The champion's digest.</param>
    /// <param name="serving">What lies beside the zip, with its digests.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Why nothing came, in a sentence; empty where no remote is named, null where the zip was taken.</returns>
    public async Task<string?> BringAsync(string model, string digest, ServingParts? serving, CancellationToken cancellation)
    {
        var folder = Path.Combine(workspace.Temporary, "remote", model, Path.GetRandomFileName());
        try
        {
            Disk.Guard(folder, () => Directory.CreateDirectory(folder));
            if (!await remote.BringAsync(model, digest, folder, cancellation)) return "";
            var zip = Path.Combine(folder, TrainStage.ModelFile);
            if (!File.Exists(zip)) return $"The registry's artefact of {model} {Digest.Brief(digest)} has no {TrainStage.ModelFile}.";
            if (ModelArchive.Fingerprint(zip) is var found && found != digest)
                return $"The registry's artefact of {model} {Digest.Brief(digest)} holds another model, {Digest.Brief(found)}; it was not taken.";
            Keep(folder, digest, serving);
            return null;
        }
        catch (LevainException away)
        {
            return away.Message;
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    private void Keep(string folder, string digest, ServingParts? serving)
    {
        foreach (var (name, expected) in serving?.Files ?? [])
        {
            var path = Path.Combine(folder, name);
            if (name == Path.GetFileName(name) && File.Exists(path) && Digest.OfFile(path) == expected)
                AtomicFile.Copy(path, workspace.ServingBytes(name, expected));
        }

        AtomicFile.Copy(Path.Combine(folder, TrainStage.ModelFile), workspace.ModelBytes(digest));
    }
}
