using System.Text.Json;

namespace Levain.Delivery.Images.Smoking;

/// <summary>A request as the champion's golden file has it, with the scores that training gave.</summary>
/// <param name="Number">1 for the file's first line.</param>
/// <param name="Request">The JSON of one instance.</param>
/// <param name="Scores">The value, the probability of yes, or a probability for each class.</param>
internal sealed record GoldenCase(int Number, string Request, IReadOnlyList<float> Scores)
{
    public const string FileName = "golden.jsonl";

    /// <summary>Reads a golden file.</summary>
    /// <exception cref="LevainException">A line is no golden row, or there is none: nothing would be proved.</exception>
    public static IReadOnlyList<GoldenCase> Read(string path)
    {
        List<GoldenCase> cases = [];
        foreach (var line in File.ReadLines(path).Where(l => l.Length > 0))
        {
            try
            {
                cases.Add(ReadLine(cases.Count + 1, line));
            }
            catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
            {
                throw new LevainException(
                    FormattableString.Invariant($"Line {cases.Count + 1} of {path} is no golden row: {broken.Message.TrimEnd('.')}. Delete the file: it is made again."), broken);
            }
        }

        return cases.Count > 0 ? cases : throw new LevainException($"{path} holds no golden row: nothing tells what the image must answer. Delete the file: it is made again.");
    }

    private static GoldenCase ReadLine(int number, string line)
    {
        using var parsed = JsonDocument.Parse(line);
        var scores = parsed.RootElement.GetProperty("scores").EnumerateArray().Select(s => s.GetSingle());
        return new GoldenCase(number, parsed.RootElement.GetProperty("request").GetRawText(), [.. scores]);
    }
}
