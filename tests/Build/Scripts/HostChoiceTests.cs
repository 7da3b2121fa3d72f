using Xunit;

namespace Levain.Scripts;

public sealed class HostChoiceTests : ScriptTests
{
    private const string Missing = "/x/Build.csproj : error NU1101: Unable to find package Cake.Frosting. No packages exist\n";
    private const string WrongVersion = "/x/Build.csproj : error NU1102: Unable to find package Cake.Frosting with version\n";
    private const string DeadSource = "/x/Build.csproj : error NU1301: Unable to load the service index for source\n";

    [Fact]
    public async Task The_package_is_taken_where_the_sources_have_it()
    {
        var run = await Checkout.RunAsync();

        Assert.Equal(["restore official", "build official"], Checkout.Calls);
        Assert.DoesNotContain("host", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Missing)]
    [InlineData(WrongVersion)]
    [InlineData(Missing + WrongVersion)]
    public async Task The_bundled_host_is_taken_where_the_sources_answer_that_they_lack_the_package(string errors)
    {
        Checkout.WriteFake("restore.official", errors);

        var run = await Checkout.RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["restore official", "restore bundled", "build bundled"], Checkout.Calls);
        Assert.Contains("Cake.Frosting is not in the package sources", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DeadSource)]
    [InlineData(Missing + DeadSource)]
    [InlineData("")]
    public async Task Any_other_fault_stops_and_never_switches_the_host(string errors)
    {
        Checkout.WriteFake("restore.official", errors + "Restore failed.\n");

        var run = await Checkout.RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["restore official"], Checkout.Calls);
        Assert.Contains(errors.Length > 0 ? "NU1301" : "Restore failed.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bundled")]
    [InlineData("official")]
    public async Task The_environment_decides_before_the_script(string host)
    {
        await Checkout.RunAsync(new Dictionary<string, string> { ["CakeHost"] = host });

        Assert.Equal([$"restore {host}", $"build {host}"], Checkout.Calls);
    }

    [Fact]
    public async Task A_host_that_the_environment_names_is_not_replaced()
    {
        Checkout.WriteFake("restore.official", Missing);

        var run = await Checkout.RunAsync(new Dictionary<string, string> { ["CakeHost"] = "official" });

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("NU1101", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bundled")]
    [InlineData("official")]
    public async Task The_program_is_told_its_host_for_what_it_compiles_in_turn(string host)
    {
        var run = await Checkout.RunAsync(new Dictionary<string, string> { ["CakeHost"] = host });

        Assert.Contains($"host {host}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_host_is_another_program()
    {
        await Checkout.RunAsync();
        await Checkout.RunAsync(new Dictionary<string, string> { ["CakeHost"] = "bundled" });

        Assert.Equal(2, Checkout.Compiled.Count());
    }
}
