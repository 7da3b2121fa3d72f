namespace Levain.Scoring.Serving;

/// <summary>Values of types that rows and features are made of, awkward ones among them.</summary>
internal static class AnyNumber
{
    private static readonly double[] Awkward = [0, -0.0, 1, -1, double.NaN, double.PositiveInfinity, double.MaxValue, double.Epsilon, 0.1, 1e38, 16_777_217];

    public static object Of(Type type, Random random)
    {
        var number = random.Next(2) == 0 ? Awkward[random.Next(Awkward.Length)] : (random.NextDouble() - 0.5) * 1e6;
        if (type.IsEnum) return Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length))!;
        if (type == typeof(float)) return (float)number;
        if (type == typeof(double)) return number;
        if (type == typeof(int)) return random.Next(int.MinValue, int.MaxValue);
        if (type == typeof(long)) return random.NextInt64(long.MinValue, long.MaxValue);
        if (type == typeof(bool)) return random.Next(2) == 0;
        if (type == typeof(DateOnly)) return DateOnly.MinValue.AddDays(random.Next(3_000_000));
        if (type == typeof(DateTime)) return DateTime.MinValue.AddTicks(random.NextInt64(TimeSpan.TicksPerDay * 3_000_000L));
        throw new ArgumentException(type.Name);
    }
}
