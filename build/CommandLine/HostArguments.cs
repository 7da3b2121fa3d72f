namespace Levain.CommandLine;

/// <summary>Hands the host its arguments: to Cake <c>--version</c> is a flag, and with a value it is the build's own.</summary>
internal static class HostArguments
{
    /// <summary>The name under which the host passes the value on.</summary>
    public const string ChampionVersion = "champion-version";

    public static string[] For(IEnumerable<string> args) => [.. args.Select(Translate)];

    private static string Translate(string arg) =>
        OptionTable.Version.Names.FirstOrDefault(name => arg.StartsWith(name + "=", StringComparison.Ordinal)) is { } name
            ? $"--{ChampionVersion}{arg[name.Length..]}"
            : arg;
}
