using System.Text.Json;
using Levain.Scoring.Descriptions;
using Xunit;

namespace Levain.Scoring.Pages;

/// <summary>axe, a judge from elsewhere, looks at each page as it is after use.</summary>
public sealed class AccessibilityTests
{
    [Theory]
    [InlineData("")]
    [InlineData("try")]
    [InlineData("v1/models/fraud/card")]
    public async Task A_page_has_no_fault_that_axe_finds_and_fits_its_width(string path)
    {
        var found = await JudgeAsync(path, "");

        Assert.Equal(4, found.Length);
        Assert.All(found, f => Assert.Equal(("", true, true), (f.GetProperty("faults").GetString(), f.GetProperty("fits").GetBoolean(), f.GetProperty("passes").GetInt32() > 15)));
        Assert.Equal([false, false, true, true], found.Select(f => f.GetProperty("dark").GetBoolean()));
    }

    [Fact]
    public async Task The_judge_finds_a_fault()
    {
        var found = await JudgeAsync("try", "document.querySelector('label').remove(); document.getElementById('detail').style.width = '3000px';");

        Assert.All(found, f => Assert.Contains("select-name", f.GetProperty("faults").GetString(), StringComparison.Ordinal));
        Assert.All(found, f => Assert.False(f.GetProperty("fits").GetBoolean()));
    }

    private static async Task<JsonElement[]> JudgeAsync(string path, string harm)
    {
        await using var served = await ServedPages.StartAsync([SampleModels.Fraud with { Folder = SampleCard.Folder }, .. SampleModels.All.Skip(1)]);
        var axe = Node.PathOf("axe-core", "axe.min.js");
        Assert.SkipUnless(File.Exists(axe), "axe-core is not in artifacts/.npm");
        var found = await Browser.VisitAsync(served, $$"""
            const axe = require('fs').readFileSync({{JsonSerializer.Serialize(axe)}}, 'utf8');
            const found = [];
            for (const scheme of ['light', 'dark']) for (const width of [1280, 400]) {
              await page.setViewport({ width, height: 900 });
              await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
              await page.goto(base + {{JsonSerializer.Serialize(path)}});
              await page.evaluate(() => document.querySelectorAll('details').forEach(d => { d.open = true; }));
              if (await page.$('#send')) {
                await page.$eval('#request', e => { e.value = '{"row":{"amount": 0} }'; });
                page.removeAllListeners('console');
                await page.click('#send');
                await page.waitForFunction(() => document.getElementById('violations').children.length);
              }
              await page.evaluate({{JsonSerializer.Serialize(harm)}});
              await page.evaluate(axe);
              found.push(await page.evaluate(() => axe.run().then(r => ({
                faults: r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' ')).join('; '), passes: r.passes.length,
                fits: document.documentElement.scrollWidth <= innerWidth, dark: matchMedia('(prefers-color-scheme: dark)').matches
              }))));
            }
            return found;
            """);
        return [.. found.EnumerateArray()];
    }
}
