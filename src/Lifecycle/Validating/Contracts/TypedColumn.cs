namespace Levain.Validating.Contracts;

/// <summary>A column whose fields become values of one type.</summary>
internal sealed class TypedColumn<TRow, TValue>(FieldParser<TValue> parser, Action<TRow, TValue> set, Action<TRow>? setMissing, Bounds bounds)
    : Column<TRow>
{
    private static readonly BrokenRule Missing = new(ViolationCode.MissingValue, "required");
    private readonly BrokenRule wrongType = new(ViolationCode.WrongType, parser.TypeName);

    public override string TypeName => parser.TypeName;

    public override BrokenRule? Read(ReadOnlySpan<char> text, TRow row, out double number)
    {
        number = double.NaN;
        if (text.IsEmpty)
        {
            if (setMissing is null) return Missing;
            setMissing(row);
            return null;
        }

        if (!parser.TryParse(text, out var value)) return wrongType;
        set(row, value);
        if (parser.Number is null) return null;
        number = parser.Number(value);
        return bounds.Hold(number) ? null : bounds.Broken;
    }
}
