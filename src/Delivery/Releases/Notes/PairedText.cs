using Levain.Evaluating;
using Levain.Registering;
using Levain.Reporting;
using Levain.Reporting.Cards;

namespace Levain.Delivery.Releases.Notes;

/// <summary>Differences row for row, in words of the better direction.</summary>
internal static class PairedText
{
    /// <summary>The difference that the gate asked for on all rows; null where it asked for none.</summary>
    public static Comparison? Find(RecordedEvidence evidence, string metric) => evidence.Comparisons.FirstOrDefault(c => c.Quantity == metric);

    /// <summary>By how much it is better between its two bounds; negative where it is worse.</summary>
    public static string Better(Comparison? compared) => compared is null ? Readable.None : Bounded(-compared.Value, -compared.High, -compared.Low);

    /// <summary>The same as part of a sentence.</summary>
    public static string Sentence(Comparison compared) => compared.Value > 0
        ? $"worse by {Bounded(compared.Value, compared.Low, compared.High)}"
        : $"better by {Better(compared)}";

    private static string Bounded(double value, double low, double high) => $"{CardText.Number(value)} ({CardText.Number(low)} to {CardText.Number(high)})";
}
