using System.Diagnostics;
using Xunit;

namespace Levain.Scripts;

public sealed class CompilingTests : ScriptTests
{
    [Fact]
    public async Task A_compile_error_is_shown_once_with_its_place_in_the_checkout()
    {
        var line = $"{Checkout.Root}/build/Program.cs(3,1): error CS1002: ; expected [{Checkout.Root}/build/Build.csproj]\n";
        Checkout.WriteFake("build.errors", $"Determining projects\n{line}\nBuild FAILED.\n  {line}    1 Error(s)\n");

        var run = await Checkout.RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.EndsWith("\nbuild/Program.cs(3,1): error CS1002: ; expected\n", run.Error, StringComparison.Ordinal);
        Assert.Empty(Checkout.Compiled);
    }

    [Fact]
    public async Task After_an_error_the_corrected_program_runs()
    {
        Checkout.WriteFake("build.errors", "a.cs(1,1): error CS1: no\n");
        await Checkout.RunAsync();
        File.Delete(Path.Combine(Checkout.Fake, "build.errors"));

        Assert.Equal("first", (await Checkout.RunAsync()).Program);
    }

    [Fact]
    public async Task An_input_that_changes_meanwhile_starts_the_compilation_over()
    {
        Checkout.WriteFake("while-build", """rm "$FAKE/while-build"; echo second >build/Program.cs""");

        Assert.Equal("second", (await Checkout.RunAsync()).Program);
        Assert.Equal(2, Checkout.Builds);
        Assert.Single(Checkout.Compiled);
    }

    [Fact]
    public async Task Inputs_that_never_rest_end_in_a_sentence()
    {
        Checkout.WriteFake("while-build", "echo >>build/Program.cs");

        var run = await Checkout.RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("Run ./build.sh again when they are at rest.\n", run.Error, StringComparison.Ordinal);
        Assert.Empty(Checkout.Compiled);
    }

    [Fact]
    public async Task A_lock_file_that_restoring_writes_is_an_input_and_compiles_nothing_twice()
    {
        Checkout.WriteFake("while-restore", "echo lock >build/packages.official.lock.json");
        await Checkout.RunAsync();
        await Checkout.RunAsync();

        Assert.Equal(1, Checkout.Builds);
    }

    [Fact]
    public async Task Several_at_once_do_not_disturb_each_other()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Checkout.RunAsync()));

        Assert.All(runs, run => Assert.Equal((0, "first"), (run.ExitCode, run.Program)));
        Assert.Empty(Directory.EnumerateDirectories(Assert.Single(Checkout.Compiled)));
    }

    [Fact]
    public async Task The_five_programs_used_last_are_kept_and_those_that_still_run()
    {
        using var sleeper = Process.Start("sleep", "600");
        var oldest = await CompileAsync("version 0");
        File.WriteAllText(Checkout.PathTo($"artifacts/.build/running/{sleeper.Id}"), Path.GetFileName(oldest));
        for (var version = 1; version <= 7; version++)
            await CompileAsync($"version {version}");
        sleeper.Kill();

        Assert.Contains(oldest, Checkout.Compiled);
        Assert.Equal(6, Checkout.Compiled.Count());
    }

    private async Task<string> CompileAsync(string program)
    {
        Checkout.Write("build/Program.cs", program);
        await Checkout.RunAsync();
        await Task.Delay(20, TestContext.Current.CancellationToken);
        return Checkout.Compiled.Single(folder => File.ReadAllText(Path.Combine(folder, "Levain.Build.dll")) == program);
    }
}
