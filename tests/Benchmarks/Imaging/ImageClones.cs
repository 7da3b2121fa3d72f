namespace Levain.Benchmarks.Imaging;

/// <summary>Two fresh clones in folders of different names, each compiled on its own, once for all benches of images.</summary>
internal sealed class ImageClones
{
    private readonly Dictionary<string, ImageClone> made = new(StringComparer.Ordinal);

    public Task<ImageClone> FirstAsync(BenchSite site) => MakeAsync(site, "image");

    public Task<ImageClone> SecondAsync(BenchSite site) => MakeAsync(site, "image-in-a-folder-with-another-name");

    private async Task<ImageClone> MakeAsync(BenchSite site, string name)
    {
        if (!made.TryGetValue(name, out var clone))
        {
            await Console.Error.WriteLineAsync($"Image: compiling all in a clone, {name}");
            clone = made[name] = await ImageClone.MakeAsync(site.Workspace, site.Folder(name));
        }

        await clone.ResetAsync();
        return clone;
    }
}
