using Levain.Delivery.Releases.Connecting;
using Levain.GitHub;
using Xunit;

namespace Levain.Delivery.Releases.Telling;

public sealed class LookTellingTests
{
    private static readonly DateOnly Monday = new(2026, 1, 5);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, true, 1)]
    [InlineData(true, false, 0)]
    [InlineData(false, true, 0)]
    public async Task The_training_workflow_is_started_where_a_training_was_decided_and_nobody_else_trains(bool retrain, bool dispatches, int started)
    {
        await using var github = await GitHubs.StartAsync();

        using var connection = github.Connect();
        await new LookTelling(connection).TellAsync(Tellings.Look(Monday, retrain), dispatches, Cancellation);

        Assert.Equal(started, github.State.Dispatches.Count);
        Assert.Empty(github.Violations);
    }

    [Fact]
    public async Task It_is_told_the_model_the_day_and_why()
    {
        await using var github = await GitHubs.StartAsync();

        using var connection = github.Connect();
        var lines = await new LookTelling(connection).TellAsync(Tellings.Look(Monday, retrain: true), dispatches: true, Cancellation);

        Assert.Equal(["fraud: issue 1: opened", "dispatched retrain of fraud"], lines);
        var dispatch = Assert.Single(github.State.Dispatches);
        Assert.Equal("retrain", dispatch.Name);
        Assert.Equal(["model=fraud", "as_of=2026-01-05", "reason=train again"], dispatch.Payload.Properties().Select(p => $"{p.Name}={p.Value}"));
    }

    [Fact]
    public async Task A_token_that_may_not_is_named_with_what_it_needs()
    {
        await using var github = await GitHubs.StartAsync(new() { Tokens = new Dictionary<string, TokenGrant> { [FakeGitHub.Token] = TokenGrant.Without("issues") } });

        using var connection = github.Connect();
        var told = await Assert.ThrowsAsync<LevainException>(() =>
            new LookTelling(connection).TellAsync(Tellings.Look(Monday, retrain: true), dispatches: true, Cancellation));

        Assert.Contains("issue", told.Message, StringComparison.Ordinal);
    }
}
