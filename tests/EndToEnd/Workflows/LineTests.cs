using Levain.Conventions.Workflows;
using Xunit;

namespace Levain.EndToEnd.Workflows;

/// <summary>Build lines of jobs in a fresh clone, in the surroundings that Actions gives, with nobody to ask.</summary>
public sealed class LineTests(FreshCheckout fresh) : IClassFixture<FreshCheckout>, IDisposable
{
    private readonly Runner runner = new();

    [Theory]
    [InlineData("retrain.yml", "schedule", "{}", """["fraud","market"]""")]
    [InlineData("retrain.yml", "repository_dispatch", """{"client_payload":{"model":"market","as_of":"2020-03-31"}}""", """["market"]""")]
    [InlineData("monitor.yml", "schedule", "{}", """["fraud","market"]""")]
    [InlineData("release.yml", "push", "{}", """["fraud","market"]""")]
    public async Task The_models_are_a_matrix_for_the_jobs_that_follow(string file, string name, string payload, string models)
    {
        var run = (await runner.RunAsync(new(file, "models", name) { Payload = payload }, fresh.Checkout)).Succeeded();

        Assert.Equal(models, runner.Outputs["models"]);
        Assert.Matches(@"(?m)^market +Regression +market +\d+ +[0-9a-f]{12} +2020-04-17$", run.Output);
        Assert.Equal("", await fresh.Checkout.ChangesAsync());
    }

    [Theory]
    [InlineData("refs/tags/market/v1", """["market"]""")]
    [InlineData("refs/tags/v1.2.0", """["fraud","market"]""")]
    public async Task At_the_tag_of_a_version_it_is_the_tags_model_alone(string tag, string models)
    {
        (await runner.RunAsync(new("release.yml", "models", "push") { Ref = tag }, fresh.Checkout)).Succeeded();

        Assert.Equal(models, runner.Outputs["models"]);
    }

    [Theory]
    [InlineData("refs/tags/market/v9", "The tag market/v9 stands at a commit where the champion of market is version 1.")]
    [InlineData("refs/tags/bread/v1", "The tag bread/v1 names no model of this checkout: fraud, market.")]
    public async Task A_tag_of_what_is_not_there_is_refused(string tag, string sentence)
    {
        (await runner.RunAsync(new("release.yml", "models", "push") { Ref = tag }, fresh.Checkout)).Refused(sentence);

        Assert.DoesNotContain("models", runner.Outputs.Keys);
    }

    [Theory]
    [InlineData("""{"client_payload":{"model":"markte"}}""", "Unknown model 'markte'. Did you mean 'market'?")]
    [InlineData("""{"client_payload":{"model":"$(touch owned)"}}""", "Unknown model '$(touch owned)'.")]
    [InlineData("""{"client_payload":{"model":"market --target=Clean"}}""", "Unknown model 'market --target=Clean'.")]
    public async Task A_dispatch_with_another_name_is_answered_with_a_sentence(string payload, string sentence)
    {
        (await runner.RunAsync(new("retrain.yml", "models", "repository_dispatch") { Payload = payload }, fresh.Checkout)).Refused(sentence);

        Assert.False(File.Exists(fresh.Checkout.PathTo("owned")));
    }

    [Fact]
    public async Task A_dispatch_with_a_wrong_day_is_answered_before_any_work()
    {
        var start = new Start("retrain.yml", "retrain", "repository_dispatch") { Payload = """{"client_payload":{"model":"market","as_of":"last week"}}""" };

        var run = (await runner.RunAsync(start, fresh.Checkout)).Refused("'last week' is no value for '--as-of'. Give a date");

        Assert.DoesNotContain("Fetch ", run.Output, StringComparison.Ordinal);
    }

    // These run for minutes, or they run this very suite: the host works the whole line out and stops before the work.
    [Theory]
    [InlineData("ci.yml", "checks", "push", "1. Compile|2. Lint|3. Test|4. Verify")]
    [InlineData("ci.yml", "macos", "push", "1. Compile|2. Test")]
    [InlineData("release.yml", "release", "push", "Package|Smoke|Publish|Release")]
    public async Task A_long_line_is_understood_to_its_last_target(string file, string job, string name, string targets)
    {
        var run = (await runner.RunAsync(new(file, job, name), fresh.Checkout, "--dryrun")).Succeeded();

        Assert.All(targets.Split('|'), t => Assert.Contains(t, run.Output, StringComparison.Ordinal));
        Assert.Empty(runner.Outputs);
    }

    public void Dispose() => runner.Dispose();
}
