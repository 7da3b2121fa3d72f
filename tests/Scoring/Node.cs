using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Levain.Scoring;

/// <summary>Runs judges from elsewhere in Node, over the packages that Test --setup brings.</summary>
internal static class Node
{
    private static readonly string Packages = Path.Combine(Root(), "artifacts", ".npm", "node_modules");

    /// <summary>The value that a script's body returns; the test is skipped where a part is missing.</summary>
    /// <param name="body">JavaScript inside an asynchronous function, with a constant <c>input</c>.</param>
    /// <param name="input">JSON.</param>
    /// <param name="packages">The packages that the script requires.</param>
    public static async Task<JsonElement> RunAsync(string body, string input, params string[] packages)
    {
        foreach (var package in packages) Assert.SkipUnless(Directory.Exists(Path.Combine(Packages, package)), $"{package} is not in artifacts/.npm");
        using var node = Start();
        Assert.SkipWhen(node is null, "Node is not on this machine");
        var cancel = TestContext.Current.CancellationToken;
        var (answer, faults) = (node.StandardOutput.ReadToEndAsync(cancel), node.StandardError.ReadToEndAsync(cancel));
        await node.StandardInput.WriteAsync($$"""
            const input = {{input}};
            (async () => { {{body}}
            })().then(value => process.stdout.write(JSON.stringify(value ?? null)), fault => { console.error(fault); process.exitCode = 1; });
            """.AsMemory(), cancel);
        node.StandardInput.Close();
        await node.WaitForExitAsync(cancel);
        Assert.True(node.ExitCode == 0, await faults);
        return JsonElement.Parse(await answer);
    }

    public static string PathOf(params string[] parts) => Path.Combine([Packages, .. parts]);

    private static Process? Start()
    {
        var start = new ProcessStartInfo("node", "-") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NODE_PATH"] = Packages;
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    internal static string Root()
    {
        if (Environment.GetEnvironmentVariable("LEVAIN_ROOT") is { Length: > 0 } root) return root;
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Levain.slnx"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("Set LEVAIN_ROOT to the root of the checkout.");
    }
}
