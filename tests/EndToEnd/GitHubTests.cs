using Levain.EndToEnd.Checkouts;
using Levain.EndToEnd.Workflows;
using Xunit;

namespace Levain.EndToEnd;

public sealed class GitHubTests(Bakery bakery) : IDisposable
{
    private readonly DirectoryInfo runner = Directory.CreateTempSubdirectory("levain-runner-");

    [Fact]
    public async Task A_good_run_writes_the_table_into_the_summary_and_the_verdict_into_the_outputs()
    {
        using var checkout = await bakery.FreshAsync();

        (await RetrainAsync(checkout)).Succeeded();

        var digest = checkout.ChampionOf("market")["sha256:".Length..][..12];
        Assert.Contains("| model | verdict | metric |", Written("summary"), StringComparison.Ordinal);
        Assert.Contains("| Mae beats the naive baseline | Passed | ", Written("summary"), StringComparison.Ordinal);
        Assert.Matches($@"(?m)^\| market \| keep \| Mae \| .*\| {digest} \|$", Written("summary"));
        Assert.Equal("keep", Outputs()["verdict"]);
        Assert.Equal(("keep", digest), (Outputs()["verdict-market"], Outputs()["digest-market"]));
    }

    [Fact]
    public async Task A_run_with_nothing_to_do_says_the_same()
    {
        using var checkout = await bakery.ReadyAsync();

        (await RetrainAsync(checkout)).Succeeded();

        Assert.Matches(@"(?m)^\| market \| keep \| Mae \|", Written("summary"));
        Assert.Equal("keep", Outputs()["verdict"]);
    }

    [Fact]
    public async Task An_address_that_cannot_be_read_stops_only_who_asks_GitHub()
    {
        using var checkout = await bakery.ReadyAsync();
        (string Name, string Value)[] broken = [("GITHUB_API_URL", "github"), ("GITHUB_REPOSITORY", "nobody")];

        (await checkout.BuildAsync(broken, "--target=Fetch", "--model=market")).Succeeded();

        (await checkout.BuildAsync(broken[..1], "--target=Access")).Refused("GITHUB_API_URL=github is no address", "https://HOST/api/v3");
        (await checkout.BuildAsync(broken[1..], "--target=Access")).Refused("nobody", "owner/name");
    }

    [Fact]
    public async Task A_rejection_is_an_output_and_an_annotation()
    {
        using var checkout = await bakery.ReadyAsync();

        var run = (await RetrainAsync(checkout, "--as-of=2001-03-30")).Refused();

        Assert.Equal("reject", Outputs()["verdict"]);
        Assert.Matches(@"(?m)^::error .*title=Gate market.*::The candidate is rejected:%0A", run.Output);
    }

    [Fact]
    public async Task A_broken_file_is_an_annotation_and_stands_in_the_summary()
    {
        using var checkout = await bakery.ReadyAsync();
        File.Delete(checkout.PathTo("data/market/sp500-2000.csv"));

        var run = (await RetrainAsync(checkout)).Refused();

        Assert.Matches(@"(?m)^::error .*title=Fetch market.*::The files of market are not what", run.Output);
        Assert.Contains("**Fetch market failed**", Written("summary"), StringComparison.Ordinal);
        Assert.DoesNotContain("verdict", Outputs().Keys);
    }

    [Fact]
    public async Task Broken_data_are_annotated_at_the_contract_and_stand_in_the_summary()
    {
        using var checkout = await bakery.ReadyAsync();
        const string Data = "data/market/sp500-2000.csv";
        var lines = checkout.Read(Data).Split('\n');
        for (var i = 11; i < 31; i++) lines[i] = lines[i].Replace(",1", ",-1", StringComparison.Ordinal);
        checkout.Write(Data, string.Join('\n', lines));
        (await checkout.BuildAsync("--target=Fetch", "--model=market", "--pin")).Succeeded();

        var run = (await RetrainAsync(checkout)).Refused();

        var contract = checkout.Read("models/market/TradingDay.cs").Split('\n');
        var line = Array.FindIndex(contract, l => l.Contains("float High", StringComparison.Ordinal));
        Assert.Equal("    [Above(0)]", contract[line - 1].TrimEnd('\r'));
        Assert.Matches($@"(?m)^::error title=OutOfRange in High \(market\),file=models/market/TradingDay\.cs,line={line}::OutOfRange in High: 20 rows", run.Output);
        Assert.Matches(@"(?m)^::error .*file=models/market/MarketModel\.cs.*::The data break the contract: TooManyQuarantined", run.Output);
        Assert.Matches(@"(?m)^\| error \| OutOfRange \| High \| 20 \|", Written("summary"));
        Assert.Contains("### Columns", Written("summary"), StringComparison.Ordinal);
    }

    public void Dispose() => runner.Delete(recursive: true);

    private Task<ScriptRun> RetrainAsync(CheckoutCopy checkout, params string[] more)
    {
        foreach (var name in new[] { "summary", "output", "env", "path" }) File.WriteAllText(FileOf(name), "");
        return checkout.BuildAsync(
            [
                ("GITHUB_ACTIONS", "true"), ("CI", "true"), ("GITHUB_WORKSPACE", checkout.Root),
                ("GITHUB_STEP_SUMMARY", FileOf("summary")), ("GITHUB_OUTPUT", FileOf("output")),
                ("GITHUB_ENV", FileOf("env")), ("GITHUB_PATH", FileOf("path")),
            ],
            ["--target=Retrain", "--model=market", .. more]);
    }

    private string FileOf(string name) => Path.Combine(runner.FullName, name);

    private string Written(string name) => File.ReadAllText(FileOf(name));

    private Dictionary<string, string> Outputs() => StepOutputs.Read(File.ReadAllLines(FileOf("output")));
}
