using Levain.Reporting.Cards;

namespace Levain.Delivery.Releases.Notes;

/// <summary>Stretches of time in words.</summary>
internal static class Days
{
    /// <summary>Begins with a space; empty where rows carry no time.</summary>
    public static string Between(DateTime from, DateTime to) =>
        to == DateTime.MinValue ? "" : $" of {CardText.Day(from)} to {CardText.Day(to)}";
}
