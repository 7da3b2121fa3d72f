using Xunit;

namespace Levain.Scripts;

public sealed class StartingTests : ScriptTests
{
    [Fact]
    public async Task Arguments_are_passed_on_untouched()
    {
        string[] args = ["--target=Train", "a b", "", "it's", "say \"yes\"", "*", "$HOME", "ä\\n", "-t"];

        var run = await Checkout.RunAsync(args);

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith(string.Concat(args.Select(arg => $"[{arg}]")), run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_runs_in_its_root_wherever_it_was_called_from()
    {
        var run = await Checkout.RunAsync();

        Assert.Contains($"in {Checkout.Root} root {Checkout.Root} ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_that_is_no_terminal_has_no_colours() =>
        Assert.Contains("color 1 pgo 0", (await Checkout.RunAsync()).Output, StringComparison.Ordinal);

    [Fact]
    public async Task The_exit_code_is_the_programs() => Assert.Equal(
        7, (await Checkout.RunAsync(new Dictionary<string, string> { ["FAKE_EXIT"] = "7" })).ExitCode);

    [Fact]
    public async Task Without_sha256sum_shasum_will_do()
    {
        Assert.SkipUnless(File.Exists(Path.Combine(Checkout.Bin, "shasum")), "This machine has no shasum.");
        Checkout.RemoveTool("sha256sum");

        Assert.Equal("first", (await Checkout.RunAsync()).Program);
        Assert.Equal("first", (await Checkout.RunAsync()).Program);
        Assert.Equal(1, Checkout.Builds);
    }

    [Fact]
    public async Task A_checkout_that_cannot_be_written_to_is_told_in_a_sentence()
    {
        Checkout.Write("artifacts", "a file where the folder should be");

        var run = await Checkout.RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"Nothing can be written to {Checkout.Root}/artifacts", run.Error, StringComparison.Ordinal);
        Assert.Empty(Checkout.Calls);
    }
}
