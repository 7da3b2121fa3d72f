using System.Globalization;
using Levain.Predicting;
using Levain.Stages;

namespace Levain.Output;

/// <summary>Tells what came of scoring a file.</summary>
internal static class PredictionReport
{
    public static string Sentence(string model, string output, BatchResult result)
    {
        var notes = new List<string>();
        if (result.Refused > 0) notes.Add(Count(result.Refused, "breaks the contract", "break the contract") + ": see the column 'violations'");
        if (result.TooYoung > 0) notes.Add(Count(result.TooYoung, "has", "have") + " too few rows before it to be described");
        if (result.Ignored.Count > 0) notes.Add($"the contract does not name {string.Join(", ", result.Ignored.Take(10))}");
        var sentence = string.Create(
            CultureInfo.InvariantCulture,
            $"{output}: {result.Rows - result.Refused - result.TooYoung:N0} of {result.Rows:N0} rows scored by {model} version {result.Version}, {Digest.Brief(result.Digest)}.");
        return notes.Count == 0 ? sentence : $"{sentence} {string.Join("; ", notes)}.";
    }

    private static string Count(long rows, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{rows:N0} {(rows == 1 ? one : many)}");
}
