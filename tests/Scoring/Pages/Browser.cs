using System.Text.Json;
using Xunit;

namespace Levain.Scoring.Pages;

/// <summary>A real browser without a screen that a test's script drives.</summary>
internal static class Browser
{
    private static readonly string[] Programs = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>The script's value; the test fails where the page complains, the policy's own complaints among them.</summary>
    /// <param name="served">What is visited: <c>base</c> in the script.</param>
    /// <param name="body">JavaScript with a <c>page</c> of puppeteer's.</param>
    public static async Task<JsonElement> VisitAsync(ServedPages served, string body)
    {
        var program = Program();
        Assert.SkipWhen(program is null, "no Chromium is on this machine");
        var found = await Node.RunAsync(
            $$"""
            const browser = await require('puppeteer-core').launch({
              executablePath: input.program, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'] });
            try {
              const page = await browser.newPage();
              const faults = [];
              page.on('console', said => { if (said.type() === 'error') faults.push(said.text()); });
              page.on('pageerror', fault => faults.push(fault.message));
              const base = input.base;
              const value = await (async () => { {{body}}
              })();
              return { value: value ?? null, faults };
            } finally { await browser.close(); }
            """,
            $$"""{ "base": "{{served.Client.BaseAddress}}", "program": {{JsonSerializer.Serialize(program)}} }""",
            "puppeteer-core");
        Assert.Equal([], found.GetProperty("faults").EnumerateArray().Select(f => f.GetString()));
        return found.GetProperty("value");
    }

    private static string? Program() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Programs.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
