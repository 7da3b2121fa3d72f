namespace Levain.CommandLine;

/// <summary>One option or word as it was given; <c>Option</c> is null where none has that name.</summary>
internal sealed record Argument(string Name, Option? Option, string? Value)
{
    public bool IsOption => Name.Length > 1 && Name[0] == '-';
}
