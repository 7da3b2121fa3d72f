using Levain.Delivery.Images.Oci;
using Levain.Registering;
using Levain.Stages;

namespace Levain.Delivery.Images.Packing;

/// <summary>A champion's files as the service in an image reads them, and its profile for those who watch it.</summary>
internal static class ModelLayer
{
    /// <summary>The entries of the last layer.</summary>
    /// <param name="model">The model's name.</param>
    /// <param name="champion">The champion that was laid out.</param>
    /// <param name="place">The folder that holds a folder for each model.</param>
    /// <param name="workspace">Knows the committed profile.</param>
    public static IEnumerable<LayerEntry> Of(string model, Champion champion, string place, Workspace workspace)
    {
        var (folder, brief) = (Path.Combine(place, model), Digest.Brief(champion.Digest));
        yield return Entry(model, "champion.json", Path.Combine(folder, "champion.json"));
        foreach (var path in Directory.GetFiles(Path.Combine(folder, brief), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            yield return Entry(model, Path.GetRelativePath(folder, path).Replace('\\', '/'), path);
        var profile = workspace.ChampionProfile(model);
        if (File.Exists(profile)) yield return Entry(model, $"{brief}/profile.json", profile);
    }

    private static LayerEntry Entry(string model, string name, string source) =>
        new() { Path = $"{ImageMaker.Models}/{model}/{name}", Source = source };
}
