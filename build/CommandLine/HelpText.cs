namespace Levain.CommandLine;

/// <summary>The page that <c>--help</c> prints, 80 columns wide.</summary>
internal static class HelpText
{
    private static readonly (string Command, string Does)[] Examples =
    [
        ("", "Compiles, checks and tests everything"),
        ("--target=Retrain --model=market", "Trains one model again and promotes it if it is better"),
        ("--target=Retrain --dryrun", "Lists what the target would run"),
    ];

    public static void Write(TextWriter output, IReadOnlyList<Target> targets)
    {
        output.WriteLine("Levain: machine-learning operations as build targets.");
        output.WriteLine();
        output.WriteLine($"Usage: {BuildScript.Name} [--target=NAME] [--model=NAME[,NAME]] [options]");
        Section(output, "Targets", targets.Select(target => (target.Name, target.Description)));
        Section(output, "Options", OptionsOf(OptionOwner.Levain));
        Section(output, "Options of Cake", OptionsOf(OptionOwner.Cake));
        output.WriteLine();
        output.WriteLine("Examples");
        foreach (var (command, does) in Examples)
        {
            output.WriteLine($"  {BuildScript.Name} {command}".TrimEnd());
            output.WriteLine($"      {does}");
        }
    }

    private static void Section(TextWriter output, string title, IEnumerable<(string Left, string Right)> rows)
    {
        output.WriteLine();
        output.WriteLine(title);
        foreach (var line in TwoColumns.Lines([.. rows]))
            output.WriteLine(line);
    }

    private static IEnumerable<(string, string)> OptionsOf(OptionOwner owner) => OptionTable.All
        .Where(option => option.Owner == owner)
        .Select(option => (string.Join(", ", option.Aliases.Where(IsShort).Append(option.Usage)), option.Help));

    private static bool IsShort(string alias) => alias.Length == 2;
}
