using Levain.Registering;
using Levain.Samples;
using Levain.Stages;
using Xunit;

namespace Levain.Reporting;

public sealed class VerificationTests : IDisposable
{
    private readonly Checkout checkout = new();

    public VerificationTests() => checkout.Describe("houses", ("houses.csv", Houses.Table(200)));

    public void Dispose() => checkout.Dispose();

    [Fact]
    public void An_untouched_checkout_has_nothing_wrong() =>
        Assert.Equal(["no champion yet", "no stage has run in this checkout"], Right());

    [Fact]
    public async Task After_a_promotion_all_agrees()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        var said = Right();
        Told.Says(said[0], "champion, history, card and profile agree on version 1");
        Told.Says(said[1], "learnt from the snapshot that dataset.json pins");
        Assert.Equal("up to date: Fetch, Validate, Train, Evaluate, Gate, Promote", said[2]);
    }

    [Theory]
    [InlineData("card.md", "# of another", "card.md is of another model")]
    [InlineData("card.md", null, "card.md is of another model")]
    [InlineData("profile.json", null, "profile.json is missing")]
    [InlineData("profile.json", "{", "profile.json is not JSON")]
    [InlineData("history.jsonl", "", "the last promotion in the history is not the champion's")]
    [InlineData("history.jsonl", "{", "line 1")]
    [InlineData("champion.json", null, "the history names a champion, the pointer is missing")]
    [InlineData("champion.json", "{}", "champion.json cannot be read")]
    public async Task What_is_committed_and_disagrees_is_told(string file, string? text, string says)
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        File.Delete(Path.Combine(checkout.Workspace.Definition("houses"), file));
        if (text is not null) checkout.Write($"models/houses/{file}", text);
        Told.Says(Wrong()[0], "models/houses", says);
    }

    [Theory]
    [InlineData("profile.json", "\"champion\": \"sha256:", "\"champion\": \"sha256:0", "profile.json is of another model")]
    [InlineData("monitoring.json", "\"champion\": \"sha256:", "\"champion\": \"sha256:0", "monitoring.json is of another model")]
    [InlineData("profile.json", "\"asOf\": \"2020-07-", "\"asOf\": \"2019-07-", "profile.json is of other rows than the champion's recipe names")]
    [InlineData("champion.json", "\"snapshot\": \"sha256:", "\"snapshot\": \"sha256:0", "profile.json is of other rows than the champion's recipe names")]
    [InlineData("champion.json", "\"from\": \"2020", "\"from\": \"2021", "recipe contradicts itself")]
    [InlineData("champion.json", "\"Size\"", "\"Length\"", "recipe contradicts itself")]
    public async Task What_is_edited_by_hand_is_told(string file, string before, string after, string says)
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        var path = Path.Combine(checkout.Workspace.Definition("houses"), file);
        var text = File.ReadAllText(path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        var at = text.IndexOf(before, StringComparison.Ordinal);
        File.WriteAllText(path, text[..at] + after + text[(at + before.Length)..]);
        Told.Says(Wrong()[0], "models/houses", says);
    }

    [Fact]
    public async Task A_definition_that_says_otherwise_than_the_recipe_is_a_note()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        var findings = new Verification(checkout.Workspace, checkout.Registry, []).Check(new HouseModel { Gap = 9 }, new RunOptions()).ToList();
        Assert.All(findings, f => Assert.False(f.IsWrong, f.Sentence));
        Assert.Contains("note: since the champion was made, the gap in days was 0, is 9", findings.Select(f => f.Sentence));
    }

    [Fact]
    public async Task A_later_promotion_in_the_history_disagrees()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        await checkout.Registry.AppendAsync(Champions.Entry("sha256:later", 2));
        Told.Says(Assert.Single(Wrong()), "not the champion's", "--target=Promote --model=houses");
    }

    [Fact]
    public async Task Lines_that_promote_nothing_do_not_disturb()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        await checkout.Registry.AppendAsync(Champions.Entry("sha256:later", 1, HistoryEvent.Inconclusive));
        Assert.Equal(3, Right().Count);
    }

    [Fact]
    public async Task A_stage_that_is_out_of_date_is_told_with_what_changed()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        checkout.Code.Name = "sha256:dddddddddddd-other";
        Told.Says(Assert.Single(Wrong()), "Fetch is out of date: code was cccccccccccc, is dddddddddddd");
    }

    [Fact]
    public async Task Other_data_than_the_champions_are_a_note_and_no_failure()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        checkout.Describe("houses", ("houses.csv", Houses.Table(201)));
        Directory.Delete(checkout.Workspace.Artifacts, recursive: true);
        Told.Says(Right()[1], "note: dataset.json pins");
    }

    private List<string> Right()
    {
        var findings = Findings();
        Assert.All(findings, f => Assert.False(f.IsWrong, f.Sentence));
        return [.. findings.Select(f => f.Sentence)];
    }

    private List<string> Wrong() => [.. Findings().Where(f => f.IsWrong).Select(f => f.Sentence)];

    private List<Finding> Findings() =>
        [.. new Verification(checkout.Workspace, checkout.Registry, checkout.Stages).Check(new HouseModel(), new RunOptions())];
}
