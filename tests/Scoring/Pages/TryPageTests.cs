using System.Text.Json;
using Levain.Scoring.Descriptions;
using Xunit;

namespace Levain.Scoring.Pages;

/// <summary>Real clicks and keys in a real browser, under the policy.</summary>
public sealed class TryPageTests
{
    [Fact]
    public async Task From_the_start_page_a_request_is_sent_and_its_answer_shown()
    {
        await using var served = await ServedPages.StartAsync(SampleModels.Weather, SampleModels.Fraud);
        var shown = await Browser.VisitAsync(served, """
            await page.goto(base);
            await Promise.all([page.waitForNavigation(), page.click('a[href="try?model=fraud"]')]);
            const model = await page.$eval('#model', e => e.value);
            await page.click('#send');
            await page.waitForFunction(() => document.getElementById('status').textContent);
            return { model, ...await page.evaluate(() => ({ status: status.textContent, answer: answer.textContent, violations: violations.children.length })) };
            """);

        Assert.Equal("fraud", shown.GetProperty("model").GetString());
        Assert.Matches("^200 OK, [0-9.]+ ms$", shown.GetProperty("status").GetString());
        Assert.Equal(JsonSerializer.Serialize(JsonElement.Parse(ServedPages.Answer), Indented), shown.GetProperty("answer").GetString());
        Assert.Equal(0, shown.GetProperty("violations").GetInt32());
        Assert.Equal(("fraud", ExampleRequest.Readable(SampleModels.Fraud)), Assert.Single(served.Asked));
    }

    [Fact]
    public async Task Violations_are_a_list_to_read_and_gone_with_the_next_answer()
    {
        await using var served = await ServedPages.StartAsync(SampleModels.Fraud);
        var shown = await Browser.VisitAsync(served, """
            await page.goto(base + 'try');
            await page.$eval('#request', e => { e.value = '{"row":{"amount": 0}}'; });
            page.removeAllListeners('console');
            await page.click('#send');
            await page.waitForFunction(() => document.getElementById('violations').children.length);
            const first = await page.evaluate(() => ({ status: status.textContent, detail: detail.textContent, answer: answer.textContent, items: [...violations.children].map(e => e.innerText), markup: violations.querySelector('b') }));
            await page.click('#reset');
            await page.click('#send');
            await page.waitForFunction(() => document.getElementById('status').textContent.startsWith('200'));
            return { ...first, left: await page.$eval('#violations', e => e.children.length) };
            """);

        Assert.StartsWith("422 Unprocessable Entity, ", shown.GetProperty("status").GetString(), StringComparison.Ordinal);
        Assert.Equal("The contract refuses the request: 2 violations", shown.GetProperty("detail").GetString());
        Assert.Equal(
            ["row, amount is above 0 OutOfRange: found 9007199254740993", "request 2, past[3] <b>only</b> orders over the net have a device RuleBroken"],
            shown.GetProperty("items").EnumerateArray().Select(i => string.Join(' ', i.GetString()!.Split('\n', StringSplitOptions.RemoveEmptyEntries))));
        Assert.Contains("\"value\": 9007199254740993\n", shown.GetProperty("answer").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, shown.GetProperty("markup").ValueKind);
        Assert.Equal(0, shown.GetProperty("left").GetInt32());
    }

    [Fact]
    public async Task The_keyboard_alone_chooses_edits_and_sends()
    {
        await using var served = await ServedPages.StartAsync(SampleModels.Fraud, SampleModels.Weather, SampleModels.Hostile);
        var shown = await Browser.VisitAsync(served, """
            await page.goto(base + 'try');
            await page.focus('#model');
            await page.keyboard.press('ArrowDown');
            const request = await page.$eval('#request', e => e.value);
            await page.keyboard.press('Tab');
            const focused = [await page.evaluate(() => document.activeElement.id)];
            await page.keyboard.down('Control'); await page.keyboard.press('Enter'); await page.keyboard.up('Control');
            await page.waitForFunction(() => document.getElementById('status').textContent);
            for (let i = 0; i < 3; i++) { await page.keyboard.press('Tab'); focused.push(await page.evaluate(() => document.activeElement.id)); }
            return { request, focused };
            """);

        Assert.Equal(ExampleRequest.Readable(SampleModels.Weather), shown.GetProperty("request").GetString());
        Assert.Equal(["request", "send", "reset", "answer"], shown.GetProperty("focused").EnumerateArray().Select(f => f.GetString()));
        Assert.Equal(("weather", ExampleRequest.Readable(SampleModels.Weather)), Assert.Single(served.Asked));
    }

    [Fact]
    public async Task A_hostile_example_is_text_and_a_service_that_is_gone_is_said()
    {
        await using var served = await ServedPages.StartAsync(SampleModels.Fraud, SampleModels.Hostile);
        var shown = await Browser.VisitAsync(served, """
            await page.goto(base + 'try');
            await page.select('#model', (await page.$$eval('option', all => all.map(o => o.value)))[1]);
            const request = await page.$eval('#request', e => e.value);
            await page.setOfflineMode(true);
            page.removeAllListeners('console');
            await page.click('#send');
            await page.waitForFunction(() => document.getElementById('status').textContent);
            return { request, status: await page.$eval('#status', e => e.textContent) };
            """);

        Assert.Equal(ExampleRequest.Readable(SampleModels.Hostile), shown.GetProperty("request").GetString());
        Assert.StartsWith("No answer came: ", shown.GetProperty("status").GetString(), StringComparison.Ordinal);
    }

    private static JsonSerializerOptions Indented { get; } = new() { WriteIndented = true, NewLine = "\n" };
}
