using System.Text.RegularExpressions;
using Xunit;

namespace Levain.Conventions;

/// <summary>Holds tests that a document names as proof against the sources.</summary>
public sealed partial class NamedTests
{
    [Fact]
    public void Every_test_that_the_gates_page_names_is_there()
    {
        var named = Test().Matches(Repository.Read("docs", "gate.md")).ToList();
        Assert.True(named.Count >= 12, $"{named.Count} named");
        var files = Repository.Sources("tests").ToLookup(f => Path.GetFileNameWithoutExtension(f));
        Assert.All(named, m => Assert.Contains(
            files[m.Groups[1].Value], f => File.ReadAllText(f).Contains($" {m.Groups[2].Value}(", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"`(\w+Tests)\.(\w+)`")]
    private static partial Regex Test();
}
