using System.Globalization;
using System.Text;
using CsCheck;
using Levain.Samples;
using Xunit;

namespace Levain.Validating.Parsing;

public sealed class FieldParserTests
{
    public static TheoryData<Type, string, bool> Fields
    {
        get
        {
            var data = new TheoryData<Type, string, bool>();
            foreach (var type in new[] { typeof(float), typeof(double) })
            {
                foreach (var good in new[] { "0", "-1.5", "+2", "1e3", "1E-3", ".5", "-0", "00012" }) data.Add(type, good, true);
                foreach (var bad in new[] { "NaN", "Infinity", "-Infinity", "∞", "1e400", "1,5", " 1", "1 ", "0x10", "1_000", "(1)", "abc", "-", "1.2.3", "１" })
                    data.Add(type, bad, false);
            }

            data.Add(typeof(float), "1e39", false);
            data.Add(typeof(double), "1e39", true);
            foreach (var good in new[] { "0", "-7", "+7", "2147483647" }) data.Add(typeof(int), good, true);
            foreach (var bad in new[] { "2147483648", "1.0", "1e3", "1,000", " 1", "", "٣" }) data.Add(typeof(int), bad, false);
            data.Add(typeof(long), "9223372036854775807", true);
            data.Add(typeof(long), "9223372036854775808", false);
            foreach (var good in new[] { "true", "false" }) data.Add(typeof(bool), good, true);
            foreach (var bad in new[] { "True", "TRUE", "1", "yes", "" }) data.Add(typeof(bool), bad, false);
            data.Add(typeof(DateOnly), "2020-02-29", true);
            foreach (var bad in new[] { "2020-02-30", "2021-02-29", "2020-2-9", "29.02.2020", "02/29/2020", "20200229", "2020-02-29T00:00:00", " 2020-02-29" })
                data.Add(typeof(DateOnly), bad, false);
            foreach (var good in new[] { "2020-02-29T23:59:59", "2020-02-29 23:59:59", "2020-02-29T23:59:59.1234567", "2020-02-29T23:59:59.5" })
                data.Add(typeof(DateTime), good, true);
            foreach (var bad in new[] { "2020-02-30T00:00:00", "2020-02-29", "2020-02-29T24:00:00", "2020-02-29T23:59:59Z", "2020-02-29T23:59:59+01:00", "29.02.2020 10:00" })
                data.Add(typeof(DateTime), bad, false);
            foreach (var good in new[] { "Brick", "brick", "Clay" }) data.Add(typeof(Make), good, true);
            foreach (var bad in new[] { "BRICK", "bRick", "0", "Stone", "", "Brick,Wood" }) data.Add(typeof(Make), bad, false);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_is_read_or_refused_the_same_in_every_culture(Type type, string text, bool isRead)
    {
        foreach (var name in new[] { "", "de-DE", "tr-TR", "ar-SA" })
        {
            using var culture = new Culture(name);
            Assert.Equal(isRead, Reads(type, text));
        }
    }

    [Fact]
    public void Every_finite_number_is_read_back_exactly()
    {
        Gen.Double.Where(double.IsFinite).Sample(v => DoubleParser.TryParse(Text(v.ToString("R", CultureInfo.InvariantCulture)), out var read) && read.Equals(v));
        Gen.Float.Where(float.IsFinite).Sample(v => FloatParser.TryParse(Text(v.ToString("R", CultureInfo.InvariantCulture)), out var read) && read.Equals(v));
    }

    [Fact]
    public void Any_decimal_is_rounded_as_dotnet_rounds_it()
    {
        var digits = Gen.Char['0', '9'].Array[1, 24].Select(d => new string(d));
        Gen.Select(Gen.OneOf("", "-"), digits, Gen.Int[0, 24], Gen.OneOf("", "e-3", "E7", "e-40")).Sample((sign, all, point, exponent) =>
        {
            var text = sign + (point < all.Length ? all.Insert(point, ".") : all) + exponent;
            AssertSame(text, DoubleParser.TryParse(Text(text), out var wide), wide, double.TryParse(text, CultureInfo.InvariantCulture, out var right), right);
            AssertSame(text, FloatParser.TryParse(Text(text), out var narrow), narrow, float.TryParse(text, CultureInfo.InvariantCulture, out var near), near);
        }, iter: 20_000);
    }

    // Each stands in the middle of two floats, or a hair beside it: rounding to a double first would go wrong.
    [Theory]
    [InlineData("16777217")]
    [InlineData("16777217.000000001")]
    [InlineData("16777219")]
    [InlineData("0.00000000000000000000000000000000000000000000070064923216240853546186479164495806564013097093825788587853")]
    [InlineData("1.00000005960464477539062")]
    [InlineData("1.00000005960464477539063")]
    [InlineData("8388608.5")]
    [InlineData("8388609.5")]
    public void A_number_between_two_floats_is_rounded_once(string text)
    {
        Assert.True(FloatParser.TryParse(Text(text), out var read));
        Assert.Equal(float.Parse(text, CultureInfo.InvariantCulture), read);
    }

    [Fact]
    public void Whole_numbers_and_times_are_read_back_exactly()
    {
        Gen.Long.Sample(v => LongParser.TryParse(Text(v.ToString(CultureInfo.InvariantCulture)), out var read) && read == v);
        Gen.Int.Sample(v => IntParser.TryParse(Text(v.ToString(CultureInfo.InvariantCulture)), out var read) && read == v);
        Gen.DateTime.Sample(v => TimeParser.TryParse(Text(v.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)), out var read) && read == v);
        Gen.DateOnly.Sample(v => DateParser.TryParse(Text(v.ToString("O", CultureInfo.InvariantCulture)), out var read) && read == v);
    }

    private static void AssertSame<T>(string text, bool isRead, T read, bool isRight, T right)
        where T : System.Numerics.INumber<T>
    {
        Assert.True(isRead == (isRight && T.IsFinite(right)), text);
        if (isRead) Assert.True(read == right, text);
    }

    private static bool Reads(Type type, string text) => type switch
    {
        _ when type == typeof(float) => Reads<float, FloatParser>(text),
        _ when type == typeof(double) => Reads<double, DoubleParser>(text),
        _ when type == typeof(int) => Reads<int, IntParser>(text),
        _ when type == typeof(long) => Reads<long, LongParser>(text),
        _ when type == typeof(bool) => Reads<bool, BoolParser>(text),
        _ when type == typeof(DateOnly) => Reads<DateOnly, DateParser>(text),
        _ when type == typeof(DateTime) => Reads<DateTime, TimeParser>(text),
        _ => Reads<Make, EnumParser<Make>>(text),
    };

    private static bool Reads<T, TParser>(string text)
        where TParser : IFieldParser<T> => TParser.TryParse(Text(text), out _);

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
