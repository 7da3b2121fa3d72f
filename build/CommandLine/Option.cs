namespace Levain.CommandLine;

/// <summary>One option of the command line; without a kind of value it is a flag.</summary>
/// <remarks>The name has its dashes, the help is one line.</remarks>
internal sealed record Option(string Name, OptionOwner Owner, string Help, ValueKind? Value = null)
{
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>It is a flag, too: without <c>=</c> it means something by itself.</summary>
    public bool IsValueOptional { get; init; }

    public IEnumerable<string> Names => [Name, .. Aliases];

    /// <summary>How it is written, as in <c>--jobs=N</c>.</summary>
    public string Usage => Value is null ? Name : IsValueOptional ? $"{Name}[={Value.Placeholder}]" : $"{Name}={Value.Placeholder}";

    public string Example => Value is null ? Name : $"{Name}={Value.Example}";
}
