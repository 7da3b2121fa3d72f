using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd;

public sealed class DataDiffTests(Bakery bakery) : OwnCheckout(bakery)
{
    private const string Data = "data/market/sp500-2000.csv";

    [Fact]
    public async Task A_file_that_was_changed_and_committed_is_compared_with_the_revision_before()
    {
        await EditAsync();
        (await Checkout.BuildAsync("--target=Fetch", "--model=market", "--pin")).Succeeded();
        await Checkout.ToolAsync("git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--all", "--message", "More days");

        Assert.Contains("no difference: both are snapshot", (await DiffAsync()).Succeeded().Output, StringComparison.Ordinal);
        var run = (await DiffAsync("--base=HEAD~1")).Succeeded();

        Assert.Contains("market since HEAD~1: +2 rows, -1 row, 1 row altered", run.Output, StringComparison.Ordinal);
        Assert.Contains("rows: 2 added, 1 removed, 1 altered, 5,103 the same", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^\| Close \| values \| ", Checkout.Read("artifacts/market/datadiff.md"));
        await AssertValidationSaysSoOnceForAllAsync();
    }

    [Fact]
    public async Task A_file_that_was_changed_and_is_neither_pinned_nor_committed_is_compared_as_it_is()
    {
        await EditAsync();

        var run = (await DiffAsync()).Succeeded();

        Assert.Contains("market since HEAD: +2 rows, -1 row, 1 row altered", run.Output, StringComparison.Ordinal);
        Assert.Contains("sp500-2000.csv is not what dataset.json pins yet", run.Output, StringComparison.Ordinal);
        (await DiffAsync("--base=nowhere")).Refused("git knows no revision 'nowhere'", "--base");
        (await DiffAsync("--base=--help")).Refused("'--help' is no value for '--base'");
        await AssertGoodAgainAsync();
    }

    private async Task AssertValidationSaysSoOnceForAllAsync()
    {
        var first = (await Checkout.BuildAsync("--target=Validate", "--model=market")).Succeeded();
        var second = (await Checkout.BuildAsync("--target=Validate", "--model=market")).Succeeded();

        Assert.Matches(@"(?m)^Validate +market +[0-9.]+ s .*; since [0-9a-f]{12} as of 2020-04-17: \+2 rows, -1 row, 1 row altered$", first.Output);
        Assert.Matches(@"(?m)^Validate +market +up to date .*; since [0-9a-f]{12} as of 2020-04-17: \+2 rows, -1 row, 1 row altered$", second.Output);
    }

    private Task<ScriptRun> DiffAsync(params string[] more) => Checkout.BuildAsync(["--target=DataDiff", "--model=market", .. more]);

    private async Task EditAsync()
    {
        var lines = (await File.ReadAllLinesAsync(Checkout.PathTo(Data), TestContext.Current.CancellationToken)).ToList();
        lines[30] = lines[30][..^1] + "7";
        lines.RemoveAt(20);
        lines.AddRange(new[] { "2020-04-20", "2020-04-21" }.Select(day => day + lines[^1][10..]));
        Checkout.Write(Data, string.Join('\n', lines));
    }
}
