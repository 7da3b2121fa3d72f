using Levain.EndToEnd.Checkouts;
using Xunit;

[assembly: AssemblyFixture(typeof(Bakery))]

namespace Levain.EndToEnd.Checkouts;

/// <summary>Holds the two checkouts that all tests copy: a fresh clone, and one in which market has been trained.</summary>
public sealed class Bakery : IAsyncLifetime
{
    private CheckoutCopy? fresh, ready;

    /// <summary>As cloned, with the build program compiled.</summary>
    public Task<CheckoutCopy> FreshAsync() => CheckoutCopy.OfAsync(fresh!.Root);

    /// <summary>As cloned, after a Retrain of market.</summary>
    public Task<CheckoutCopy> ReadyAsync() => CheckoutCopy.OfAsync(ready!.Root);

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "these tests drive build.sh with the tools of Linux");
        fresh = CheckoutCopy.Empty();
        await CopyTreeAsync(Source(), fresh);
        await CompileAsync(Source(), fresh);
        ready = await FreshAsync();
        (await ready.RetrainMarketAsync()).Succeeded();
    }

    /// <exception cref="InvalidOperationException">A test wrote into a file that the copies share.</exception>
    public async ValueTask DisposeAsync()
    {
        var changes = fresh is null ? "" : await fresh.ChangesAsync();
        fresh?.Dispose();
        ready?.Dispose();
        if (changes.Length > 0) throw new InvalidOperationException("A test wrote into what all copies share:\n" + changes);
    }

    // The files that git would commit, as they are at this moment.
    private static async Task CopyTreeAsync(string source, CheckoutCopy copy)
    {
        await copy.ToolAsync(
            "bash", "-c", "cd \"$1\" && git ls-files -z -co --exclude-standard | xargs -0 ls -d 2>/dev/null | tr '\\n' '\\0' "
            + "| xargs -0 cp --parents -a -t \"$2\"", "copy", source, copy.Root);
        await copy.ToolAsync("git", "init", "--quiet");
        await copy.ToolAsync("git", "add", "--all");
        await copy.ToolAsync(
            "git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message", "As it is");
        await copy.ToolAsync("git", "repack", "-adq");
    }

    // A program that is compiled already is taken over: build.sh names it by the contents of its sources.
    private static async Task CompileAsync(string source, CheckoutCopy copy)
    {
        var store = Directory.CreateDirectory(copy.PathTo("artifacts/.build")).FullName;
        var known = Path.Combine(source, "artifacts", ".build");
        if (Directory.Exists(known))
            foreach (var program in Directory.GetDirectories(known).Where(d => File.Exists(Path.Combine(d, ".host"))))
                Directory.CreateSymbolicLink(Path.Combine(store, Path.GetFileName(program)), program);
        (await copy.BuildAsync("--version")).Succeeded();

        // A process that ran from a program has left its hash; that one stays, as a copy, and the others go.
        var used = File.ReadAllText(Directory.GetFiles(Path.Combine(store, "running")).Single()).Trim();
        await copy.ToolAsync(
            "bash", "-c", "cd \"$1\" && cp -aL \"$2\" keep && rm -rf running && find . -mindepth 1 -maxdepth 1 ! -name keep -exec rm -rf {} + "
            + "&& mv keep \"$2\"", "keep", store, used);
        await ReadyToRun.CompileAsync(Path.Combine(store, used));
    }

    private static string Source()
    {
        if (Environment.GetEnvironmentVariable("LEVAIN_ROOT") is { Length: > 0 } named) return named;
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "build.sh"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("No build.sh stands above this test program: set LEVAIN_ROOT.");
    }
}
