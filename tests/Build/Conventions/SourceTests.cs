using System.Text.RegularExpressions;
using Xunit;

namespace Levain.Conventions;

public sealed class SourceTests
{
    private static readonly string[] Folders = ["build", "src", "models"];

    private static IEnumerable<string> Sources => Folders.SelectMany(Repository.Sources);

    [Fact]
    public void No_file_is_longer_than_250_lines() => Assert.All(
        Sources, file => Assert.True(File.ReadAllLines(file).Length <= 250, file));

    [Fact]
    public void Nine_of_ten_files_are_shorter_than_120_lines()
    {
        var lengths = Sources.Select(f => File.ReadAllLines(f).Length).Order().ToList();

        Assert.True(lengths.Count > 100, "the sources were not found");
        Assert.InRange(lengths[lengths.Count * 9 / 10], 1, 120);
    }

    [Theory]
    [InlineData("src/Lifecycle", "Cake|Octokit|Docker|Levain\\.Models|Levain\\.Tasks")]
    [InlineData("models", "Cake|Octokit|Docker|Levain\\.Tasks|Levain\\.Stages\\.Code")]
    public void Dependencies_point_one_way(string folder, string forbidden) => Assert.All(
        Repository.Sources(folder),
        file => Assert.DoesNotMatch($@"(?m)^using ({forbidden})\b", File.ReadAllText(file)));

    [Fact]
    public void A_folder_has_no_name_that_says_nothing() => Assert.DoesNotContain(
        Sources.Select(f => Path.GetFileName(Path.GetDirectoryName(f)!)),
        name => name is "Helpers" or "Utils" or "Common" or "Interfaces" or "Exceptions" or "Misc");

    [Fact]
    public void One_file_has_one_top_level_type() => Assert.All(Sources, file =>
        Assert.True(Regex.Count(File.ReadAllText(file), @"(?m)^(public |internal |file )?(static |sealed |abstract |readonly |partial |ref )*(class|record struct|record|struct|interface|enum) \w") <= 1
            || Path.GetFileName(file) == "Targets.cs", file));

    [Fact]
    public void No_packages_version_stands_in_a_project() => Assert.All(
        Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories).Where(f => !f.Contains("artifacts", StringComparison.Ordinal)),
        file => Assert.DoesNotMatch("PackageReference[^>]* Version=", File.ReadAllText(file)));
}
