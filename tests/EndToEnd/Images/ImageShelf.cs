using System.Collections.Concurrent;
using Levain.EndToEnd.Images;
using Xunit;

[assembly: AssemblyFixture(typeof(ImageShelf))]

namespace Levain.EndToEnd.Images;

/// <summary>Holds the checkouts with packed images: each is made by the first test that wants it, and copied by the others.</summary>
public sealed class ImageShelf : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<ShelvedRun>>> made = new(StringComparer.Ordinal);

    public Task<ShelvedRun> OnceAsync(string name, Func<Task<ShelvedRun>> make) => made.GetOrAdd(name, _ => new Lazy<Task<ShelvedRun>>(make)).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var one in made.Values.Where(m => m.Value.IsCompletedSuccessfully)) (await one.Value).Checkout.Dispose();
    }
}
