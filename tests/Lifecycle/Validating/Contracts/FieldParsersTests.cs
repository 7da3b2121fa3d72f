using System.Globalization;
using CsCheck;
using Levain.Samples;
using Xunit;

namespace Levain.Validating.Contracts;

public sealed class FieldParsersTests
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
            data.Add(typeof(string), " any \" text ", true);
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
    public void Types_that_no_column_can_have_have_no_parser()
    {
        foreach (var type in new[] { typeof(decimal), typeof(object), typeof(TimeSpan), typeof(Guid), typeof(int?), typeof(byte[]) })
            Assert.Null(FieldParsers.Find(type));
    }

    [Fact]
    public void Every_finite_number_is_read_back_exactly()
    {
        var doubles = (FieldParser<double>)FieldParsers.Find(typeof(double))!;
        var floats = (FieldParser<float>)FieldParsers.Find(typeof(float))!;
        Gen.Double.Where(double.IsFinite).Sample(v =>
            doubles.TryParse(v.ToString("R", CultureInfo.InvariantCulture), out var read) && read.Equals(v));
        Gen.Float.Where(float.IsFinite).Sample(v =>
            floats.TryParse(v.ToString("R", CultureInfo.InvariantCulture), out var read) && read.Equals(v));
    }

    private static bool Reads(Type type, string text) => type switch
    {
        _ when type == typeof(float) => Reads<float>(text),
        _ when type == typeof(double) => Reads<double>(text),
        _ when type == typeof(int) => Reads<int>(text),
        _ when type == typeof(long) => Reads<long>(text),
        _ when type == typeof(bool) => Reads<bool>(text),
        _ when type == typeof(DateOnly) => Reads<DateOnly>(text),
        _ when type == typeof(DateTime) => Reads<DateTime>(text),
        _ when type == typeof(Make) => Reads<Make>(text),
        _ => Reads<string>(text),
    };

    private static bool Reads<T>(string text) => ((FieldParser<T>)FieldParsers.Find(typeof(T))!).TryParse(text, out _);
}
