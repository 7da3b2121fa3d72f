using System.Text;
using Levain.Samples;
using Levain.Stages;
using Xunit;

namespace Levain.Datasets.Fetching;

/// <summary>A checkout of a test's own whose dataset's files come from a server of its own.</summary>
public abstract class Bringing : IAsyncLifetime
{
    internal static readonly byte[] Content = Encoding.UTF8.GetBytes("x,y\n" + string.Concat(Enumerable.Range(0, 30_000).Select(i => $"{i},ä\n")));

    internal Checkout Checkout { get; } = new();

    internal RushedClock Clock { get; } = new();

    internal FileServer Server { get; private set; } = null!;

    internal string Folder => Checkout.Workspace.GeneratedDataset("houses");

    internal IEnumerable<string> Listing =>
        Directory.Exists(Folder) ? Directory.GetFileSystemEntries(Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal) : [];

    public async ValueTask InitializeAsync() => Server = await FileServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Server.DisposeAsync();
        Checkout.Dispose();
    }

    internal static DatasetFile Pinned(string name, string from, byte[] content) => new()
    {
        Name = name,
        From = from,
        Sha256 = Digest.ToHex(Digest.OfBytes(content)),
        Bytes = content.Length,
        Rows = content.Count(b => b == (byte)'\n') - 1,
    };

    internal DatasetFile Pinned(string name) => Pinned(name, Server.Address(name), Content);

    internal Task BringAsync(params DatasetFile[] files) => BringAsync(new RunOptions(), files);

    internal Task BringAsync(RunOptions options, params DatasetFile[] files) =>
        new FetchedFiles(Checkout.Workspace, Checkout.Files, Clock).BringAsync(Manifest(files), Checkout.Work(new HouseModel(), options));

    internal static DatasetManifest Manifest(params DatasetFile[] files) =>
        new() { Schema = 1, Name = "houses", Title = "t", Source = "s", Licence = "l", Files = files };

    internal byte[] Brought(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    internal Func<bool> PartHas(string name, long bytes) =>
        () => new FileInfo(Path.Combine(Folder, name + ".part")) is { Exists: true } part && part.Length == bytes;

    /// <summary>The files are there, whole, and nothing else is.</summary>
    internal void AssertOnly(params string[] names)
    {
        Assert.Equal(names.Order(StringComparer.Ordinal), Listing);
        Assert.All(names, name => Assert.Equal(Content, Brought(name)));
    }
}
