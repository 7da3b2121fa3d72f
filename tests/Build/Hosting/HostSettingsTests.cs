using System.Reflection;
using Cake.Frosting;
using Levain.CommandLine;
using Spectre.Console.Cli;
using Xunit;

namespace Levain.Hosting;

public sealed class HostSettingsTests
{
    [Fact]
    public void The_table_lists_exactly_the_options_that_the_host_takes() => Assert.Equal(
        HostNames().Append("--help").Append("-h").Order(StringComparer.Ordinal),
        OptionTable.All.Where(option => option.Owner == OptionOwner.Cake).SelectMany(option => option.Names).Order(StringComparer.Ordinal));

    private static IEnumerable<string> HostNames() => typeof(HostSettings).GetProperties()
        .Select(property => property.GetCustomAttribute<CommandOptionAttribute>())
        .OfType<CommandOptionAttribute>()
        .SelectMany(option => option.LongNames.Select(name => "--" + name).Concat(option.ShortNames.Select(name => "-" + name)));
}
