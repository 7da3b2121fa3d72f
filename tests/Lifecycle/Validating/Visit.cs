using Levain.Definitions.Contracts;

namespace Levain.Validating;

/// <summary>A row with rules for text, across columns, and with shares of their own.</summary>
public sealed record Visit
{
    [Key]
    public required int Id { get; init; }

    [OneOf("north", "south")]
    public required string Side { get; init; }

    [OneOf("shop", "mail", UnknownUpTo = 0.2), Missing]
    public string? Way { get; init; }

    [Matches("[A-Z]{2}[0-9]+"), Length(3, 6)]
    public required string Code { get; init; }

    [AtLeast(0, Severity = Severity.Warning), AtMost(100, Tolerated = 0.1)]
    public required int From { get; init; }

    public required int Until { get; init; }

    [Pii, Unique, Length(1, 12)]
    public required string Name { get; init; }

    [Rule("until is not before from")]
    internal bool IsForward => Until >= From;

    [Rule("no visit lasts a hundred", Severity = Severity.Warning, Tolerated = 0.1)]
    internal bool IsShort() => Until - From < 100;
}
