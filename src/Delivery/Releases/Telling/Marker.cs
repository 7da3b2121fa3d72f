namespace Levain.Delivery.Releases.Telling;

/// <summary>A mark in a text that readers do not see and that the next run finds again.</summary>
/// <param name="Kind">What it marks.</param>
/// <param name="Value">Which one; it may hold any characters.</param>
internal sealed record Marker(string Kind, string Value)
{
    /// <summary>Nothing in it can end the comment or begin another.</summary>
    public override string ToString() => $"<!-- levain {Kind}: {Uri.EscapeDataString(Value)} -->";

    public bool IsIn(string? text) => text?.Contains(ToString(), StringComparison.Ordinal) == true;
}
