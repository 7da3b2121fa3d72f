using System.Globalization;

namespace Levain.Validating.Inferring;

/// <summary>Bounds of numbers, wide enough that ordinary new values pass.</summary>
internal static class RangeGuess
{
    public static void Make(ColumnDraft draft)
    {
        var (least, greatest) = (draft.Facts.Least, draft.Facts.Greatest);
        if (draft.IsPersonal || !double.IsFinite(least)) return;
        if (draft.IsTime) draft.Seen.Add($"{TimeText(least)} to {TimeText(greatest)}");
        if (!draft.IsNumber) return;
        var isName = draft.IsWhole && (draft.Facts.IsUnique || draft.Words.SaysId || draft.Words.SaysTime);
        draft.Seen.Add($"{NumberText(least)} to {NumberText(greatest)}");
        if (isName) return;
        if (least >= 0)
        {
            draft.Propose("AtLeast(0)", "");
            if (draft.IsWhole && least == 0 && greatest == 1) draft.Propose("AtMost(1)", "");
            return;
        }

        // As far again as what was seen is wide, then to one round digit.
        var span = greatest > least ? greatest - least : -least;
        var (low, high) = (Outward(least - span), greatest <= 0 ? 0 : Outward(greatest + span));
        if (!double.IsFinite(low) || !double.IsFinite(high)) return;
        draft.Propose($"AtLeast({SourceText.Literal(low)})", "");
        draft.Propose($"AtMost({SourceText.Literal(high)})", "what was seen, widened to both sides");

        string NumberText(double number) => draft.Type == "float"
            ? ((float)number).ToString("R", CultureInfo.InvariantCulture)
            : isName ? number.ToString("0", CultureInfo.InvariantCulture) : SourceText.Shown(number);
    }

    /// <summary>The next number away from zero with one digit and else zeros.</summary>
    private static double Outward(double number)
    {
        var text = Math.Abs(number).ToString("E15", CultureInfo.InvariantCulture);
        var (mantissa, exponent) = (double.Parse(text[..17], CultureInfo.InvariantCulture), text[18..]);
        var round = double.Parse($"{Math.Ceiling(mantissa):0}E{exponent}", CultureInfo.InvariantCulture);
        return number < 0 ? -round : round;
    }

    private static string TimeText(double seconds)
    {
        var time = new DateTime((long)(seconds * TimeSpan.TicksPerSecond));
        return time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
    }
}
