using System.Globalization;
using Xunit;

namespace Levain.CommandLine;

public sealed class HelpTextTests
{
    private const string Long = "Brings each dataset's snapshot from where it lives, checks its hashes and says what has changed since";

    [Fact]
    public void No_line_is_wider_than_80_columns() => Assert.All(Lines(), line => Assert.True(line.Length <= 80, line));

    [Fact]
    public void No_line_ends_in_a_space() => Assert.All(Lines(), line => Assert.Equal(line.TrimEnd(), line));

    [Fact]
    public void Every_option_is_listed_as_it_is_written() =>
        Assert.All(OptionTable.All, option => Assert.Contains(option.Usage, Help(), StringComparison.Ordinal));

    [Fact]
    public void Targets_stand_with_their_descriptions_and_long_ones_go_on_below()
    {
        Assert.Contains("  Default  Everything", Lines());
        Assert.Contains(Lines(), line => line.StartsWith("  Fetch    Brings each", StringComparison.Ordinal));
        Assert.Contains(Lines(), line => line.StartsWith("           ", StringComparison.Ordinal));
    }

    [Fact]
    public void Three_examples_close_the_page() =>
        Assert.Equal(3, Lines().SkipWhile(line => line != "Examples").Count(line => line.StartsWith("  ./build", StringComparison.Ordinal)));

    private static string[] Lines() => Help().TrimEnd().Split('\n').Select(line => line.TrimEnd('\r')).ToArray();

    private static string Help()
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        HelpText.Write(writer, [new Target("Default", "Everything"), new Target("Fetch", Long)]);
        return writer.ToString();
    }
}
