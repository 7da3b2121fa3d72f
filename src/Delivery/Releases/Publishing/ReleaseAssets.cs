using System.Text;
using Levain.Delivery.Images.Publishing;
using Levain.Delivery.Releases.Notes;
using Levain.Stages;

namespace Levain.Delivery.Releases.Publishing;

/// <summary>Gathers the files of a release; the same champion and image give the same bytes.</summary>
public sealed class ReleaseAssets(Workspace workspace, ModelFiles files)
{
    /// <summary>The list of digests, as <c>sha256sum -c</c> reads it.</summary>
    public const string Sums = "SHA256SUMS";

    private const string Image = "image.txt";
    private const string Promotion = "promotion.json";
    private const string Records = "records.json";

    /// <summary>The files, in the order of their names.</summary>
    /// <param name="facts">The champion, its image, and what is known of both.</param>
    /// <param name="work">Where those that are written are written.</param>
    internal async Task<IReadOnlyList<ReleaseAsset>> MakeAsync(ReleaseFacts facts, StageWork work)
    {
        var paths = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, path) in await files.FindAsync(facts.Champion.Digest, work)) paths[name] = path;
        foreach (var paper in new[] { workspace.ChampionProfile(work.Model), workspace.MonitoringReference(work.Model) }.Where(File.Exists))
            paths[Path.GetFileName(paper)] = paper;
        paths[ReleaseIdentity.FileName] = Written(ReleaseIdentity.FileName, ReleaseIdentity.Text(facts.Champion.Digest), work);
        paths[Promotion] = Written(Promotion, Json.Write(facts.Promotion), work);
        paths[Records] = Written(Records, Json.Write(RecordsOf(facts)), work);
        paths[Image] = Written(Image, ImageOf(facts) + "\n", work);
        List<ReleaseAsset> assets = [.. paths.Select(p => Asset(p.Key, p.Value))];
        var sums = string.Concat(assets.Select(a => $"{Digest.ToHex(a.Digest)}  {a.Name}\n"));
        return [.. assets.Append(Asset(Sums, Written(Sums, sums, work))).OrderBy(a => a.Name, StringComparer.Ordinal)];
    }

    /// <summary>The image as it is pulled, or its digest alone where it is in no registry.</summary>
    internal static string ImageOf(ReleaseFacts facts) => facts.Published is { } published ? $"{published.Repository}@{published.Image}" : facts.Image.Image;

    private static ReleaseRecords RecordsOf(ReleaseFacts facts) => new()
    {
        Schema = ReleaseRecords.CurrentSchema,
        Model = facts.Champion.Model,
        Version = facts.Champion.Version,
        Image = ImageOf(facts),
        Artefact = facts.Published?.Artefact,
        Package = facts.Image,
        Smoke = facts.Smoke,
    };

    /// <summary>A file as it lies here.</summary>
    internal static ReleaseAsset Asset(string name, string path) => new(name, path, Digest.OfFile(path), new FileInfo(path).Length);

    private static string Written(string name, string text, StageWork work)
    {
        var path = work.Output(name);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }
}
