using Xunit;

namespace Levain.Scripts;

public sealed class RecompilingTests : ScriptTests
{
    [Fact]
    public async Task The_program_is_compiled_once_and_says_so_once()
    {
        var first = await Checkout.RunAsync();
        var second = await Checkout.RunAsync();

        Assert.Matches(@"^Compiling the build program \.\.\. \d+ s\n$", first.Error);
        Assert.Empty(second.Error);
        Assert.Equal(first.Output, second.Output);
        Assert.Equal(["restore official", "build official"], Checkout.Calls);
    }

    [Fact]
    public async Task Changed_code_is_what_runs()
    {
        await Checkout.RunAsync();
        Checkout.Write("build/Program.cs", "second\n");

        Assert.Equal("second", (await Checkout.RunAsync()).Program);
    }

    [Fact]
    public async Task Code_that_is_changed_back_is_not_compiled_again()
    {
        await Checkout.RunAsync();
        Checkout.Write("build/Program.cs", "second\n");
        await Checkout.RunAsync();
        Checkout.Write("build/Program.cs", "first\n");

        Assert.Equal("first", (await Checkout.RunAsync()).Program);
        Assert.Equal(2, Checkout.Builds);
    }

    [Theory]
    [InlineData("build/Build.csproj")]
    [InlineData("build/Tasks/New.cs")]
    [InlineData("src/Lifecycle/Stage.cs")]
    [InlineData("src/Lifecycle/packages.lock.json")]
    [InlineData("src/Lifecycle/Reporting/page.html")]
    [InlineData("models/Models.csproj")]
    [InlineData("models/fraud/FraudModel.cs")]
    [InlineData("Directory.Build.props")]
    [InlineData("BannedSymbols.txt")]
    [InlineData(".editorconfig")]
    [InlineData("global.json")]
    [InlineData("NuGet.config")]
    [InlineData("../.nuget/NuGet/NuGet.Config")]
    public async Task A_changed_input_compiles_again(string input)
    {
        await Checkout.RunAsync();
        Checkout.Write(input, "other");
        await Checkout.RunAsync();

        Assert.Equal(2, Checkout.Builds);
    }

    [Theory]
    [InlineData("data/fraud/rows.csv")]
    [InlineData("models/fraud/champion.json")]
    [InlineData("models/fraud/history.jsonl")]
    [InlineData("models/fraud/card.md")]
    [InlineData("tests/Build/Some.cs")]
    [InlineData("build/obj/Some.cs")]
    [InlineData("src/Lifecycle/bin/Some.dll")]
    [InlineData("artifacts/fraud/train.json")]
    [InlineData("README.md")]
    public async Task What_is_no_input_compiles_nothing(string file)
    {
        await Checkout.RunAsync();
        Checkout.Write(file, "other");
        await Checkout.RunAsync();

        Assert.Equal(1, Checkout.Builds);
    }

    [Fact]
    public async Task A_new_time_on_an_old_file_compiles_nothing()
    {
        await Checkout.RunAsync();
        File.SetLastWriteTimeUtc(Checkout.PathTo("build/Program.cs"), DateTime.UnixEpoch);
        await Checkout.RunAsync();

        Assert.Equal(1, Checkout.Builds);
    }

    [Theory]
    [InlineData("src/Lifecycle/Stage.cs", null)]
    [InlineData("src/Lifecycle/Stage.cs", "src/Lifecycle/Renamed.cs")]
    public async Task A_file_that_is_gone_or_renamed_compiles_again(string file, string? newName)
    {
        await Checkout.RunAsync();
        if (newName is not null)
            File.Copy(Checkout.PathTo(file), Checkout.PathTo(newName));
        File.Delete(Checkout.PathTo(file));
        await Checkout.RunAsync();

        Assert.Equal(2, Checkout.Builds);
    }
}
