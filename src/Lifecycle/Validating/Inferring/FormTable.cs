using Levain.Validating.Parsing;

namespace Levain.Validating.Inferring;

/// <summary>Tells which forms a text has; a form that a contract reads is tried with the contract's own parser.</summary>
internal static class FormTable
{
    private static readonly (ValueForms Form, Test Fits)[] All =
    [
        (ValueForms.Bool, t => BoolParser.TryParse(t, out _)),
        (ValueForms.Int, t => !HasIdleZero(t) && IntParser.TryParse(t, out _)),
        (ValueForms.Long, t => !HasIdleZero(t) && LongParser.TryParse(t, out _)),
        (ValueForms.Float, IsFloat),
        (ValueForms.Double, IsNumber),
        (ValueForms.Date, t => DateParser.TryParse(t, out _)),
        (ValueForms.Time, t => TimeParser.TryParse(t, out _)),
        (ValueForms.OtherBool, t => TextShapes.IsWhole(TextShapes.OtherBools(), t)),
        (ValueForms.OtherTime, t => TextShapes.IsWhole(TextShapes.OtherTimes(), t)),
        (ValueForms.DottedDate, t => TextShapes.IsWhole(TextShapes.DottedDates(), t)),
        (ValueForms.SlashedDate, t => TextShapes.IsWhole(TextShapes.SlashedDates(), t)),
        (ValueForms.CompactDate, IsCompactDate),
        (ValueForms.CommaNumber, t => IsNumber(t) || TextShapes.IsWhole(TextShapes.CommaNumbers(), t)),
        (ValueForms.UnitNumber, t => IsNumber(t) || TextShapes.IsWhole(TextShapes.UnitNumbers(), t)),
        (ValueForms.Digits, t => !t.ContainsAnyExceptInRange((byte)'0', (byte)'9')),
        (ValueForms.Uuid, t => TextShapes.IsWhole(TextShapes.Uuids(), t)),
        (ValueForms.Email, t => TextShapes.IsWhole(TextShapes.Emails(), t)),
        (ValueForms.Iban, t => TextShapes.IsWhole(TextShapes.Ibans(), t)),
        (ValueForms.Phone, t => TextShapes.IsWhole(TextShapes.Phones(), t)),
    ];

    private delegate bool Test(ReadOnlySpan<byte> text);

    /// <summary>The forms of one text, which is not empty.</summary>
    /// <param name="text">In UTF-8.</param>
    /// <param name="among">Only these are tried.</param>
    public static ValueForms Of(ReadOnlySpan<byte> text, ValueForms among)
    {
        var found = ValueForms.None;
        foreach (var (form, fits) in All)
            if ((among & form) != 0 && fits(text))
                found |= form;
        return found;
    }

    private static bool IsNumber(ReadOnlySpan<byte> text) => !HasIdleZero(text) && DoubleParser.TryParse(text, out _);

    // Single precision will do where its seven digits, or its value at as many decimals as the text has, are the text's.
    private static bool IsFloat(ReadOnlySpan<byte> text)
    {
        if (HasIdleZero(text) || !FloatParser.TryParse(text, out var narrow) || !DoubleParser.TryParse(text, out var wide)) return false;
        if (narrow == wide || (Math.Abs(narrow) < 1e28f && Math.Abs(narrow) > 1e-20f && (double)(decimal)narrow == wide)) return true;
        var point = text.IndexOf((byte)'.');
        return point >= 0 && !text.ContainsAny((byte)'e', (byte)'E') && text.Length - point - 1 is <= 15 and var decimals
            && Math.Round((double)narrow, decimals) == wide;
    }

    // A zero before other digits is part of a code: as a number it would be lost.
    private static bool HasIdleZero(ReadOnlySpan<byte> text)
    {
        var digits = text.Length > 0 && text[0] is (byte)'-' or (byte)'+' ? text[1..] : text;
        return digits.Length > 1 && digits[0] == '0' && digits[1] is >= (byte)'0' and <= (byte)'9';
    }

    private static bool IsCompactDate(ReadOnlySpan<byte> text)
    {
        if (text.Length != 8) return false;
        ReadOnlySpan<byte> spread = [.. text[..4], (byte)'-', .. text[4..6], (byte)'-', .. text[6..]];
        return DateParser.TryParse(spread, out var date) && date.Year is >= 1900 and < 2100;
    }
}
