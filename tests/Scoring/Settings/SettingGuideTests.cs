using Xunit;

namespace Levain.Scoring.Settings;

/// <summary>The page about the service lists every setting as the program knows it.</summary>
public sealed class SettingGuideTests
{
    [Fact]
    public void The_page_lists_the_settings_of_the_program()
    {
        var lines = SettingTable.All.Select(s => $"| {(s.IsSecret ? "" : $"`--{s.Name}={s.Wanted.Replace("|", "\\|", StringComparison.Ordinal)}`")} | `{s.Variable}` | {s.Meaning} |");
        var table = "| option | variable | |\n|---|---|---|\n" + string.Join('\n', lines) + "\n";

        Assert.Contains(table, File.ReadAllText(Path.Combine(Node.Root(), "docs", "serving.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_help_names_every_setting() => Assert.All(SettingTable.All, s => Assert.Contains(s.Variable, SettingReader.Help(), StringComparison.Ordinal));
}
