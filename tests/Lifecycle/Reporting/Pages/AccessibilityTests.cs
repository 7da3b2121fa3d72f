using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Levain.Reporting.Monitoring;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Levain.Reporting.Pages;

/// <summary>axe, a judge from elsewhere, looks at the page in a real browser.</summary>
public sealed partial class AccessibilityTests
{
    private static readonly string Axe = Path.Combine(SourceTests.Root, "artifacts", ".npm", "node_modules", "axe-core", "axe.min.js");

    private const string Snippet = """
        <script>axe.run().then(found => {
          document.body.innerHTML = '<pre id="found"></pre>';
          document.getElementById('found').textContent = JSON.stringify({ passes: found.passes.length,
            violations: found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' ')),
            dark: matchMedia('(prefers-color-scheme: dark)').matches });
        });</script></body>
        """;

    [Theory]
    [InlineData(false, 1280)]
    [InlineData(true, 1280)]
    [InlineData(false, 400)]
    [InlineData(true, 400)]
    public async Task The_page_has_no_fault_that_axe_finds(bool dark, int width)
    {
        var found = await JudgeAsync(ProfilePage.Write(SampleFacts.Broken), dark, width);

        Assert.Equal([], found["violations"]!.Values<string>());
        Assert.True((int)found["passes"]! > 20);
        Assert.Equal(dark, (bool)found["dark"]!);
    }

    [Theory]
    [InlineData(false, 1280)]
    [InlineData(true, 400)]
    public async Task The_page_of_a_look_has_none(bool dark, int width) =>
        Assert.Equal([], (await JudgeAsync(MonitorPage.Write(SampleLook.Loud), dark, width))["violations"]!.Values<string>());

    [Fact]
    public async Task The_judge_finds_a_fault()
    {
        var page = ProfilePage.Write(SampleFacts.Clean).Replace("--soft:#5c6168", "--soft:#d5d5d5", StringComparison.Ordinal);

        Assert.Contains("color-contrast", (await JudgeAsync(page, dark: false, 1280))["violations"]!.ToString(), StringComparison.Ordinal);
    }

    private static async Task<JObject> JudgeAsync(string page, bool dark, int width)
    {
        Assert.SkipUnless(File.Exists(Axe), "axe-core is not in artifacts/.npm");
        using var folder = new TempFolder();
        var script = await File.ReadAllTextAsync(Axe, TestContext.Current.CancellationToken);
        var judged = folder.Write("page.html", Policy().Replace(page, "").Replace("</body>", $"<script>{script}</script>{Snippet}", StringComparison.Ordinal));
        using var browser = Start(folder.Path, new Uri(judged).AbsoluteUri, dark, width);
        Assert.SkipWhen(browser is null, "no Chromium is on this machine");

        var text = await browser.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await browser.WaitForExitAsync(TestContext.Current.CancellationToken);
        var found = Found().Match(text);
        Assert.True(found.Success, "the browser did not say what axe found");
        return JObject.Parse(WebUtility.HtmlDecode(found.Groups[1].Value));
    }

    private static Process? Start(string folder, string page, bool dark, int width)
    {
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", $"--user-data-dir={folder}/user",
            $"--window-size={width},2000", $"--blink-settings=preferredColorScheme={(dark ? 0 : 1)}", "--virtual-time-budget=20000", "--dump-dom", page,
        ];
        foreach (var name in new[] { "chromium", "chromium-browser", "google-chrome" })
        {
            try
            {
                return Process.Start(new ProcessStartInfo(name, arguments) { RedirectStandardOutput = true, RedirectStandardError = true });
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // The next name may be this machine's.
            }
        }

        return null;
    }

    // The page forbids scripts; the judge is one.
    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>")]
    private static partial Regex Policy();

    [GeneratedRegex("<pre id=\"found\">(.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex Found();
}
