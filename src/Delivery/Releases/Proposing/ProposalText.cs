using System.Text;
using Levain.Delivery.Releases.Telling;
using Levain.Gating;
using Levain.Reporting;

namespace Levain.Delivery.Releases.Proposing;

/// <summary>What a pull request says of the promotion in it.</summary>
internal static class ProposalText
{
    private static readonly string[] Headings = ["rule", "outcome", "evidence"];

    public static string Write(ChampionChange change)
    {
        var text = new StringBuilder($"{new Marker("proposal", change.Model)}\n");
        text.Append(MarkdownText.Escape(change.Sentence)).Append("\n\n");
        if (change.Move.Reasons is { } reasons) text.Append(MarkdownText.Table(Headings, reasons.Select(Cells)));
        return TextLength.Fit(text.ToString(), TextLength.OfBody, null);
    }

    private static IReadOnlyList<string> Cells(Reason reason) => [reason.Rule, reason.Outcome.ToString(), reason.Evidence];
}
