using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Levain;

/// <summary>Reads the library's own sources.</summary>
public sealed partial class SourceTests
{
    private static readonly string[] Way =
    [
        "Definitions", "Stages", "Datasets", "Validating", "Describing", "Training", "Evaluating", "Gating", "Registering", "Predicting",
        "Monitoring", "Retraining", "Reporting",
    ];

    // Projects that stand beside the library; their hosts are programs of a line.
    private static readonly string[] Beside = ["Delivery", "Scoring", "Shaping"];

    internal static string Root
    {
        get
        {
            var project = typeof(SourceTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Project");
            return Path.GetFullPath(Path.Combine(project.Value!, "..", ".."));
        }
    }

    private static string Library => Path.Combine(Root, "src", "Lifecycle");

    public static TheoryData<string> Folders => [.. Way];

    [Fact]
    public void The_sources_are_found()
    {
        Assert.All(Way, folder => Assert.NotEmpty(Sources(folder)));
        Assert.Equal(Way.Order(StringComparer.Ordinal), Directory.GetDirectories(Library)
            .Select(d => Path.GetFileName(d)).Where(d => d is not ("bin" or "obj")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_folders_before_it(string folder)
    {
        var before = Way[..(Array.IndexOf(Way, folder) + 1)];
        foreach (var source in Sources(folder))
            Assert.All(Uses(File.ReadAllText(source)), used => Assert.True(
                before.Contains(used), $"{Path.GetRelativePath(Library, source)} uses {used}, which stands behind {folder}"));
    }

    [Theory]
    [InlineData("using Levain.Training;\n", "Training")]
    [InlineData("using static Levain.Gating.Judge;\n", "Gating")]
    [InlineData("using Own = Levain.Stages.Json;\n", "Stages")]
    [InlineData("var x = Levain.Reporting.Card.Of(1);\n", "Reporting")]
    [InlineData("var x = Registering.Champion.CurrentSchema;\n", "Registering")]
    [InlineData("var x = model.Training.StartBefore(end);\n", null)]
    [InlineData("/// <see cref=\"Levain.Gating.Judge\"/>\n", null)]
    public void Uses_are_recognised(string code, string? used) => Assert.Equal(used is null ? [] : [used], Uses(code));

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folders_types_stand_in_its_namespace(string folder) =>
        Assert.All(Sources(folder), s => Assert.Contains(
            $"namespace Levain.{Path.GetRelativePath(Library, Path.GetDirectoryName(s)!).Replace(Path.DirectorySeparatorChar, '.')};",
            File.ReadAllText(s), StringComparison.Ordinal));

    [Theory]
    [InlineData("Delivery")]
    [InlineData("Scoring")]
    [InlineData("Shaping")]
    public void A_projects_types_stand_in_the_namespace_of_their_folder(string project)
    {
        var folder = Path.Combine(Root, "src", project);
        Assert.NotEmpty(SourcesUnder(folder));
        Assert.All(SourcesUnder(folder), s => Assert.Contains(
            $"namespace Levain.{Path.GetRelativePath(Path.Combine(Root, "src"), Path.GetDirectoryName(s)!).Replace(Path.DirectorySeparatorChar, '.')};",
            File.ReadAllText(s), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_type_has_a_summary()
    {
        var types = 0;
        foreach (var source in AllSources())
        {
            var lines = File.ReadAllLines(source);
            for (var i = 0; i < lines.Length; i++)
            {
                if (!TopLevelType().IsMatch(lines[i])) continue;
                types++;
                var above = lines[..i].Reverse().TakeWhile(l => l.StartsWith("///", StringComparison.Ordinal) || l.StartsWith('['));
                Assert.True(above.Any(l => l.StartsWith("/// <summary>", StringComparison.Ordinal)), $"{source}: {lines[i]}");
            }
        }

        Assert.True(types > 100);
    }

    [Fact]
    public void A_file_holds_one_type_and_at_most_250_lines() => Assert.All(AllSources(), source =>
    {
        var lines = File.ReadAllLines(source);
        Assert.True(lines.Length <= 250, $"{source} has {lines.Length} lines");
        Assert.True(lines.Count(l => TopLevelType().IsMatch(l)) <= 1, source);
    });

    // Their generator writes several classes in an order of chance: no two builds, and so no two images, would be the same.
    [Fact]
    public void Messages_of_the_log_stand_in_one_class_of_a_project() => Assert.Equal(
        ["ServiceLog.cs"],
        AllSources().Where(s => File.ReadAllText(s).Contains("[LoggerMessage(", StringComparison.Ordinal)).Select(s => Path.GetFileName(s)));

    private static IEnumerable<string> Uses(string code)
    {
        foreach (var line in code.Split('\n').Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)))
            foreach (Match match in Use().Matches(line))
                if (Way.Contains(match.Groups[1].Value))
                    yield return match.Groups[1].Value;
    }

    private static IEnumerable<string> AllSources() =>
        Way.SelectMany(Sources).Concat(Beside.SelectMany(project => SourcesUnder(Path.Combine(Root, "src", project))));

    private static IEnumerable<string> SourcesUnder(string folder) => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(s => !Path.GetRelativePath(folder, s).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static string[] Sources(string folder) =>
        Directory.GetFiles(Path.Combine(Library, folder), "*.cs", SearchOption.AllDirectories);

    [GeneratedRegex(@"(?:\bLevain\.|(?<![\w.""])(?=(?:Stages|Registering|Gating|Reporting|Evaluating|Validating|Datasets)\.[A-Z]))(\w+)")]
    private static partial Regex Use();

    [GeneratedRegex(@"^(public|internal)\s(?:[a-z]+\s)*(class|record|struct|interface|enum|delegate)\s")]
    private static partial Regex TopLevelType();
}
