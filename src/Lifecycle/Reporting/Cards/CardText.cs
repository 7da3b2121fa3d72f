using System.Globalization;
using System.Text;
using Levain.Evaluating;

namespace Levain.Reporting.Cards;

/// <summary>Numbers and names as a card shows them.</summary>
internal static class CardText
{
    /// <summary>Four decimals, as in every table of results.</summary>
    public static string Number(double? value) => value is { } number && double.IsFinite(number)
        ? number.ToString("0.0000", CultureInfo.InvariantCulture)
        : Readable.None;

    public static string Interval(Estimate estimate) => $"{Number(estimate.Low)} to {Number(estimate.High)}";

    public static string Estimate(Estimate? estimate) =>
        estimate is null ? Readable.None : $"{Number(estimate.Value)} ({Interval(estimate)})";

    /// <summary>A value of the main metric, say, where the contender has it.</summary>
    public static Estimate? Find(Contender? contender, string metric) => contender?.Metrics.GetValueOrDefault(metric);

    public static string Day(DateTime time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A contender as it stands to the reader: the candidate has become the model that the card is about.</summary>
    public static string Name(string contender) => contender switch
    {
        Contender.Candidate => "this model",
        Contender.Champion => "champion before",
        _ => contender + " baseline",
    };

    /// <summary>The name of a value of an enumeration as words: <c>NotApplied</c> is <c>not applied</c>.</summary>
    public static string Words(Enum value)
    {
        var words = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsUpper(letter) && words.Length > 0) words.Append(' ');
            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }

    /// <summary>A heading with what stands under it; nothing where that is nothing.</summary>
    public static string Section(string heading, params IEnumerable<string> paragraphs)
    {
        var text = string.Join('\n', paragraphs.Where(p => p.Length > 0).Select(p => p.TrimEnd('\n') + "\n"));
        return text.Length == 0 ? "" : $"\n## {heading}\n\n{text}";
    }
}
