namespace Levain.CommandLine;

/// <summary>Finds what is wrong with a command line before the host, which lets most mistakes pass, sees it.</summary>
internal static class ArgumentCheck
{
    /// <returns>One sentence for each fault; none where all is well.</returns>
    public static IReadOnlyList<string> Check(IReadOnlyList<string> args, IReadOnlyCollection<string> targets)
    {
        var arguments = ArgumentReader.Read(args).ToList();
        return [.. arguments.Select(argument => FaultOf(argument, targets)).OfType<string>(), .. Doubled(arguments)];
    }

    private static string? FaultOf(Argument argument, IReadOnlyCollection<string> targets) => argument switch
    {
        { IsOption: false } => StrayWord(argument.Name, targets),
        { Option: null } => UnknownOption(argument.Name),
        { Option: { Value: null } option, Value: { } value } =>
            $"Option '{argument.Name}' takes no value, but was given '{value}'. Write {option.Name} alone.",
        { Option.Value: null } or { Option.IsValueOptional: true, Value: null } => null,
        { Option: { } option, Value: null or "" } =>
            $"Option '{argument.Name}' needs a value: {option.Usage}, as in {option.Example}.",
        { Option: { Value: { } kind } option, Value: { } value } when !kind.Fits(value) =>
            $"'{value}' is no value for '{argument.Name}'. Give {kind.Wanted}, as in {option.Example}.",
        { Option: { } option, Value: { } value } when option == OptionTable.Target => UnknownTarget(value, targets),
        _ => null,
    };

    private static string StrayWord(string word, IReadOnlyCollection<string> targets) =>
        targets.FirstOrDefault(target => target.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } target
            ? $"Unexpected word '{word}'. A target is named with --target={target}."
            : $"Unexpected word '{word}'. Options begin with two dashes; all of them: {BuildScript.Name} --help";

    private static string UnknownOption(string name) =>
        $"Unknown option '{name}'. {NearestNames.Suggest(name, OptionTable.Names)}All options: {BuildScript.Name} --help";

    /// <summary>The engine does not mind the case of a target's name.</summary>
    private static string? UnknownTarget(string name, IReadOnlyCollection<string> targets) =>
        targets.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? null
            : $"Unknown target '{name}'. {NearestNames.Suggest(name, targets)}All targets: {BuildScript.Name} --description";

    private static IEnumerable<string> Doubled(IEnumerable<Argument> arguments) => arguments
        .Select(argument => argument.Option)
        .OfType<Option>()
        .CountBy(option => option)
        .Where(count => count.Value > 1)
        .Select(count => $"Option '{count.Key.Name}' is given {count.Value} times. Give it once: {count.Key.Example}.");
}
