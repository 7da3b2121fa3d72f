namespace Levain.CommandLine;

/// <summary>Splits a command line into options and words; a value follows after <c>=</c> or as the next word.</summary>
internal static class ArgumentReader
{
    public static IEnumerable<Argument> Read(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            var argument = Split(args[i]);
            if (argument is { Option: { Value: not null, IsValueOptional: false }, Value: null } && i + 1 < args.Count && !IsDashed(args[i + 1]))
                argument = argument with { Value = args[++i] };
            yield return argument;
        }
    }

    private static Argument Split(string text)
    {
        var equals = IsDashed(text) ? text.IndexOf('=', StringComparison.Ordinal) : -1;
        var name = equals < 0 ? text : text[..equals];
        return new Argument(name, OptionTable.Find(name), equals < 0 ? null : text[(equals + 1)..]);
    }

    private static bool IsDashed(string text) => text.StartsWith('-');
}
