using System.Globalization;

namespace Levain.Delivery.Images.Smoking;

/// <summary>Says by which digit two scores differ.</summary>
internal static class ScoreText
{
    public static bool IsSame(float one, float other) => BitConverter.SingleToInt32Bits(one) == BitConverter.SingleToInt32Bits(other);

    /// <summary>Both scores, and the first significant digit in which they differ.</summary>
    public static string Difference(float answered, float trained)
    {
        var (one, other) = (Digits(answered), Digits(trained));
        var same = 0;
        while (same < one.Length && one[same] == other[same]) same++;
        var where = same < one.Length && float.IsFinite(answered)
            ? string.Create(CultureInfo.InvariantCulture, $"they differ from digit {same + 1} on")
            : "they are not the same number";
        return string.Create(CultureInfo.InvariantCulture, $"the container answers {answered:R} where training had {trained:R}: {where}");
    }

    // Nine digits tell any two numbers of single precision apart; sign and exponent stand behind.
    private static string Digits(float value)
    {
        var text = value.ToString("E8", CultureInfo.InvariantCulture).TrimStart('-');
        return text.Replace(".", "", StringComparison.Ordinal).PadRight(14);
    }
}
