using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd;

public sealed class NewModelTests(WeatherCheckout weather) : IClassFixture<WeatherCheckout>
{
    [Fact]
    public void A_new_model_is_less_than_a_hundred_lines() => Assert.InRange(weather.Lines, 1, 99);

    [Fact]
    public async Task It_is_one_folder_under_models_and_one_under_data_and_no_other_file_is_touched() =>
        Assert.Equal("?? data/weather/\n?? models/weather/\n", await weather.Checkout.ChangesAsync());

    [Fact]
    public void Its_data_are_pinned_by_one_command()
    {
        weather.Pinning.Succeeded();

        Assert.Matches(
            @"\{""name"":""weather.csv"",""sha256"":""[0-9a-f]{64}"",""bytes"":121417,""rows"":2922\}",
            weather.Checkout.Read("data/weather/dataset.json"));
    }

    [Fact]
    public void The_main_job_makes_its_first_champion()
    {
        weather.First.Succeeded();

        Assert.Matches(@"(?m)^weather +promote +MicroAccuracy +0\.[0-9]{4} \[", weather.First.Output);
        Assert.Contains("weather: promote, the first champion", weather.First.Output, StringComparison.Ordinal);
        Assert.Equal("promoted", weather.Checkout.HistoryOf("weather")[0].GetProperty("event").GetString());
        Assert.Contains("# weather, version 1", weather.Checkout.Read("models/weather/card.md"), StringComparison.Ordinal);
        Assert.Contains("\"model\": \"weather\"", weather.Checkout.Read("models/weather/champion.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_runs_no_stage_and_Verify_agrees()
    {
        var again = (await weather.Checkout.BuildAsync("--target=Retrain", "--model=weather")).Succeeded();
        var verified = (await weather.Checkout.BuildAsync("--target=Verify", "--model=weather")).Succeeded();

        Assert.Contains("Everything is up to date: no stage had to run.", again.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^weather +up to date: Fetch, Validate, Train, Evaluate, Gate, Promote$", verified.Output);
    }

    [Fact]
    public async Task A_candidate_of_an_earlier_day_is_judged_against_the_champion_and_does_not_take_its_place()
    {
        using var copy = await CheckoutCopy.OfAsync(weather.Checkout.Root);
        var champion = copy.ChampionOf("weather");

        var run = (await copy.BuildAsync("--target=Retrain", "--model=weather", "--as-of=2014-12-31")).Succeeded();

        Assert.Matches(@"(?m)^weather: keep, ", run.Output);
        Assert.Equal(2, copy.HistoryOf("weather").Count);
        Assert.Equal(champion, copy.HistoryOf("weather")[1].GetProperty("against").GetString());
        Assert.Equal("2014-12-31", copy.HistoryOf("weather")[1].GetProperty("asOf").GetString());
    }
}
