using System.Diagnostics;

namespace Levain.GitHub.Judging;

/// <summary>The process that knows GitHub's description; one for all tests of a process, and gone with it.</summary>
internal sealed class Prism
{
    private const string Repository = "/repos/{owner}/{repo}";

    private static readonly string[] Paths =
    [
        "/rate_limit", Repository, $"{Repository}/releases", $"{Repository}/git", $"{Repository}/check-runs", $"{Repository}/commits", $"{Repository}/statuses",
        $"{Repository}/issues", $"{Repository}/pulls", $"{Repository}/labels", $"{Repository}/dispatches", $"{Repository}/actions/workflows",
    ];

    private static readonly Lazy<Task<Uri>> One = new(StartAsync);

    // Held: a process that nobody holds is collected, its standard input closed, and Prism gone in the midst of tests.
    private static Process? held;

    /// <summary>Why it cannot be asked here; null where it can.</summary>
    public static string? Missing =>
        Directory.Exists(Path.Combine(NodeModules.Folder, "@stoplight", "prism-cli")) && Directory.Exists(Path.Combine(NodeModules.Folder, "@octokit", "openapi"))
            ? null
            : "@stoplight/prism-cli and @octokit/openapi are not in artifacts/.npm";

    public static Task<Uri> AddressAsync() => One.Value;

    // Its standard input is never written to: it ends with this process, however that ends.
    private static async Task<Uri> StartAsync()
    {
        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Judging", "prism.cjs"), NodeModules.Folder, string.Join(',', Paths)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = held = Process.Start(start) ?? throw new InvalidOperationException("node does not start");
        var complaint = process.StandardError.ReadToEndAsync();
        var address = await process.StandardOutput.ReadLineAsync();
        return address is null ? throw new InvalidOperationException($"Prism did not start: {await complaint}") : new Uri(address);
    }
}
