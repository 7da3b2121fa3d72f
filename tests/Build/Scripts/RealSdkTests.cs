using Xunit;

namespace Levain.Scripts;

public sealed class RealSdkTests : ScriptTests
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <AssemblyName>Levain.Build</AssemblyName>
          </PropertyGroup>
        </Project>
        """;

    [Fact]
    public async Task A_program_that_was_compiled_by_the_SDK_runs_with_its_arguments()
    {
        var sdk = new FileInfo(FromPath("dotnet"));
        Assert.SkipUnless(sdk.Exists, "There is no SDK on the path.");
        Checkout.RemoveTool("dotnet");
        File.CreateSymbolicLink(Path.Combine(Checkout.Bin, "dotnet"), sdk.FullName);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "global.json"), Checkout.PathTo("global.json"), overwrite: true);
        Checkout.Write("build/Build.csproj", Project);
        Checkout.Write("build/Program.cs", """System.Console.WriteLine(string.Join("|", args)); return args.Length;""");

        var run = await Checkout.RunAsync("a b", "", "ä");

        Assert.Equal((3, "a b||ä"), (run.ExitCode, run.Program));
        Assert.Equal("official\n", File.ReadAllText(Path.Combine(Assert.Single(Checkout.Compiled), ".host")));
    }

    private static string FromPath(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, tool))
        .FirstOrDefault(File.Exists, tool);
}
