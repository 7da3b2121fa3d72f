using System.Globalization;
using Parquet.Meta;

namespace Levain.Datasets.Reading;

/// <summary>What the whole numbers of a column stand for: themselves, decimals, days or times.</summary>
internal static class ParquetIntegers
{
    private const long NanosecondsPerTick = TimeSpan.NanosecondsPerTick;
    private static readonly int Epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>The text of a column's numbers, as its newer or else its older annotation says.</summary>
    public static Utf8Format<long> Format(SchemaElement column) => (column.LogicalType, column.ConvertedType) switch
    {
        ({ DECIMAL: { } made }, _) => Decimal(made.Scale),
        (_, ConvertedType.DECIMAL) => Decimal(column.Scale ?? 0),
        ({ DATE: not null }, _) or (_, ConvertedType.DATE) => Date,
        ({ TIMESTAMP: { } made }, _) => Timestamp(Nanoseconds(made.Unit)),
        (_, ConvertedType.TIMESTAMP_MILLIS) => Timestamp(1_000_000),
        (_, ConvertedType.TIMESTAMP_MICROS) => Timestamp(1_000),
        ({ TIME: { } made }, _) => TimeOfDay(Nanoseconds(made.Unit)),
        (_, ConvertedType.TIME_MILLIS) => TimeOfDay(1_000_000),
        (_, ConvertedType.TIME_MICROS) => TimeOfDay(1_000),
        ({ INTEGER.IsSigned: false }, _) or (_, ConvertedType.UINT_32 or ConvertedType.UINT_64) => column.Type == Parquet.Meta.Type.INT32
            ? (long value, Span<byte> room, out int written) => ParquetFormats.Invariant((uint)value, room, out written)
            : (long value, Span<byte> room, out int written) => ParquetFormats.Invariant((ulong)value, room, out written),
        _ => ParquetFormats.Invariant,
    };

    private static long Nanoseconds(TimeUnit unit) => unit.MILLIS is not null ? 1_000_000 : unit.MICROS is not null ? 1_000 : 1;

    private static Utf8Format<long> Decimal(int scale)
    {
        var format = $"D{scale + 1}";
        return (long value, Span<byte> room, out int written) =>
        {
            var sign = value < 0 ? 1 : 0;
            var magnitude = value < 0 ? (ulong)-(Int128)value : (ulong)value;
            written = 0;
            // A byte for the sign and one for the point must be left.
            if (room.Length < 2 || !magnitude.TryFormat(room[sign..^1], out var digits, format, CultureInfo.InvariantCulture)) return false;
            if (sign > 0) room[0] = (byte)'-';
            written = sign + digits;
            if (scale == 0) return true;
            room[(written - scale)..written].CopyTo(room[(written - scale + 1)..]);
            room[written++ - scale] = (byte)'.';
            return true;
        };
    }

    private static bool Date(long days, Span<byte> room, out int written)
    {
        var number = days + Epoch;
        if (number < 0 || number > DateOnly.MaxValue.DayNumber) throw new FormatException("a date outside the years 1 to 9999");
        return DateOnly.FromDayNumber((int)number).TryFormat(room, out written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static Utf8Format<long> Timestamp(long nanoseconds) => (long value, Span<byte> room, out int written) =>
    {
        var ticks = Ticks(value, nanoseconds) + DateTime.UnixEpoch.Ticks;
        if (ticks < 0 || ticks > DateTime.MaxValue.Ticks) throw new FormatException("a time outside the years 1 to 9999");
        return ParquetFormats.Timestamp(new DateTime((long)ticks), room, out written);
    };

    private static Utf8Format<long> TimeOfDay(long nanoseconds) => (long value, Span<byte> room, out int written) =>
    {
        var ticks = Ticks(value, nanoseconds);
        if (ticks < 0 || ticks >= TimeSpan.TicksPerDay) throw new FormatException("a time of day that no day has");
        return new TimeOnly((long)ticks).TryFormat(room, out written, "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
    };

    // Whole ticks, away from the future: what is below 100 ns has no text.
    private static Int128 Ticks(long value, long nanoseconds) => nanoseconds >= NanosecondsPerTick
        ? (Int128)value * (nanoseconds / NanosecondsPerTick)
        : (value - (((value % NanosecondsPerTick) + NanosecondsPerTick) % NanosecondsPerTick)) / NanosecondsPerTick;
}
