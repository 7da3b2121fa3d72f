using System.Text;

namespace Levain.Validating.Inferring;

/// <summary>A column's name divided into words, and what they tell.</summary>
internal sealed class HeaderWords
{
    private static readonly HashSet<string> Ids = ["id", "key", "code", "no", "nr", "number", "num", "zip", "postcode", "uuid", "guid", "index", "idx", "sku", "serial"];
    private static readonly HashSet<string> Times = ["time", "timestamp", "epoch", "date", "year", "month", "week", "weekday", "day", "hour", "minute", "second", "quarter"];
    private static readonly HashSet<string> Labels = ["label", "target", "fraud", "churn", "churned", "default", "defaulted", "outcome", "converted", "cancelled", "is"];
    private static readonly HashSet<string> Persons =
        ["email", "mail", "phone", "telephone", "mobile", "fax", "iban", "ssn", "passport", "surname", "firstname", "lastname", "fullname", "username",
         "birth", "birthday", "birthdate", "dob", "address", "street", "cardholder", "ip"];
    private static readonly HashSet<string> Named = ["first", "last", "full", "given", "family", "middle", "maiden", "user", "customer", "person", "holder", "contact"];
    private readonly IReadOnlyList<string> words;
    private readonly HashSet<string> lower;

    public HeaderWords(string header)
    {
        words = Split(header);
        lower = [.. words.Select(w => w.ToLowerInvariant())];
    }

    /// <summary>The words as one C# name; empty where there is no letter and no digit.</summary>
    public string Pascal => string.Concat(words.Select(w => char.ToUpperInvariant(w[0]) + (IsShout(w) ? w[1..].ToLowerInvariant() : w[1..])));

    public bool SaysId => lower.Overlaps(Ids);

    public bool SaysTime => lower.Overlaps(Times);

    public bool SaysLabel => lower.Overlaps(Labels);

    public bool SaysPerson => lower.Overlaps(Persons) || (lower.Contains("name") && (lower.Count == 1 || lower.Overlaps(Named)));

    private static bool IsShout(string word) => word.Length > 1 && !word.Any(char.IsLower);

    // Words end where other signs stand, and before a capital behind a small letter.
    private static List<string> Split(string header)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (var letter in header)
        {
            var belongs = char.IsLetter(letter) || char.IsAsciiDigit(letter);
            if (word.Length > 0 && (!belongs || (char.IsUpper(letter) && char.IsLower(word[^1]))))
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (belongs) word.Append(letter);
        }

        if (word.Length > 0) words.Add(word.ToString());
        return words;
    }
}
