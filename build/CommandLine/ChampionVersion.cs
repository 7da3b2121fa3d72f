namespace Levain.CommandLine;

/// <summary>Lets <c>--version=N</c> name a champion's version: without a value it is Cake's own option.</summary>
internal static class ChampionVersion
{
    private const string Typed = "--version=";

    /// <summary>The option's name as the build program reads it.</summary>
    public const string Name = "--champion-version";

    public static string[] Rename(IReadOnlyList<string> args) =>
        [.. args.Select(a => a.StartsWith(Typed, StringComparison.Ordinal) ? $"{Name}={a[Typed.Length..]}" : a)];
}
