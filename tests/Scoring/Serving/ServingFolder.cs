using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Levain.Training.Golden;

namespace Levain.Scoring.Serving;

/// <summary>A copy of the serving folder that a test may break, with a folder for its prediction log.</summary>
internal sealed class ServingFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("levain-sérving ").FullName;

    public ServingFolder()
    {
        Copy(TrainedModels.First, Models);
        Directory.CreateDirectory(Log);
    }

    public string Models => Path.Combine(root, "models");

    public string Log => Path.Combine(root, "predictions");

    public string Pointer(string model) => Path.Combine(Models, model, "champion.json");

    public JsonObject Champion(string model) => JsonNode.Parse(File.ReadAllText(Pointer(model)))!.AsObject();

    public string Digest(string model) => Champion(model)["digest"]!.GetValue<string>();

    /// <summary>A file of the champion.</summary>
    public string PlaceOf(string model, string name) => Path.Combine(Models, model, Digest(model)["sha256:".Length..][..12], name);

    public IReadOnlyList<GoldenRow> Golden(string model) => GoldenFile.Read(File.ReadAllBytes(PlaceOf(model, GoldenFile.Name)), "golden");

    /// <summary>A golden row's request as text.</summary>
    public string Request(string model, int golden = 0) => System.Text.Encoding.UTF8.GetString(Golden(model)[golden].Request.Span);

    /// <summary>Lays out the second champion; the pointer moves last and at once.</summary>
    public void Promote(string model)
    {
        Copy(Path.Combine(TrainedModels.Second, model), Path.Combine(Models, model), "champion.json");
        PutPointer(model, File.ReadAllText(Path.Combine(TrainedModels.Second, model, "champion.json")));
    }

    public void Rewrite(string model, Action<JsonObject> change)
    {
        var champion = Champion(model);
        change(champion);
        PutPointer(model, champion.ToJsonString());
    }

    public void PutPointer(string model, string text)
    {
        File.WriteAllText(Pointer(model) + ".new", text);
        File.Move(Pointer(model) + ".new", Pointer(model), overwrite: true);
    }

    /// <summary>Changes a file of the champion; the pointer names its new digest where it names the file.</summary>
    public void Forge(string model, string name, Func<byte[], byte[]> change)
    {
        var path = PlaceOf(model, name);
        var bytes = change(File.ReadAllBytes(path));
        File.WriteAllBytes(path, bytes);
        Rewrite(model, champion => champion["serving"]!["files"]![name] = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static void Copy(string from, string to, string? except = null)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != except))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
