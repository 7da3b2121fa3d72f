using Levain.CommandLine;
using Levain.Tasks;
using Xunit;

namespace Levain.Conventions;

public sealed class ReadmeTests
{
    private static readonly string[] Lines = Repository.Read("README.md").ReplaceLineEndings("\n").Split('\n');

    [Fact]
    public void The_table_of_targets_is_the_programs()
    {
        var written = Lines.SkipWhile(l => l != "| target | does |").Skip(2).TakeWhile(l => l.StartsWith('|')).ToArray();
        var real = Target.In(typeof(FetchTask).Assembly).Select(t => $"| {t.Name} | {t.Description} |").ToArray();

        Assert.Equal(real, written);
    }

    [Fact]
    public void The_first_lines_say_what_it_is() => Assert.Equal("# Levain", Lines[0]);

    [Theory]
    [InlineData("./build.sh --target=Retrain ")]
    [InlineData("./build.sh --target=Test --setup ")]
    public void The_two_commands_are_understood(string command)
    {
        Assert.Contains(Lines, l => l.StartsWith("$ " + command, StringComparison.Ordinal));
        var args = command.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];

        Assert.Empty(ArgumentCheck.Check(args, [.. Target.In(typeof(FetchTask).Assembly).Select(t => t.Name)]));
    }

    [Theory]
    [InlineData("market")]
    [InlineData("fraud")]
    public void The_output_shown_is_of_the_committed_champions(string model)
    {
        var champion = Newtonsoft.Json.Linq.JObject.Parse(Repository.Read("models", model, "champion.json"));
        var digest = champion["digest"]!.ToString()["sha256:".Length..][..12];
        var snapshot = champion["recipe"]!["snapshot"]!.ToString()["sha256:".Length..][..12];

        Assert.Contains(Lines, l => l.StartsWith(model, StringComparison.Ordinal) && l.EndsWith(digest, StringComparison.Ordinal));
        Assert.Contains(Lines, l => l.StartsWith($"Fetch     {model}", StringComparison.Ordinal) && l.EndsWith(snapshot, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_link_leads_to_a_file() => Assert.All(
        System.Text.RegularExpressions.Regex.Matches(string.Join('\n', Lines), @"\]\((?!http)([^)#]+)\)").Select(m => m.Groups[1].Value),
        path => Assert.True(File.Exists(Path.Combine(Repository.Root, path)), path));
}
