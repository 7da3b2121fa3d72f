namespace Levain.CommandLine;

/// <summary>Answers a command line that needs no target to run: a question for help, or one with faults.</summary>
internal static class FrontDesk
{
    /// <returns>The exit code, or null where the host has to run.</returns>
    public static int? Answer(
        IReadOnlyList<string> args, IReadOnlyList<Target> targets, TextWriter output, TextWriter error)
    {
        if (args.Any(arg => OptionTable.Help.Names.Contains(arg)))
        {
            HelpText.Write(output, targets);
            return 0;
        }

        var faults = ArgumentCheck.Check(args, [.. targets.Select(target => target.Name)]);
        foreach (var fault in faults)
            error.WriteLine(fault);
        return faults.Count == 0 ? null : 1;
    }
}
