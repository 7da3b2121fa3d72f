namespace Levain.Scoring.Serving;

/// <summary>A few hundred rows of each contract, the same in every run.</summary>
internal static class SampleRows
{
    private static readonly DateTime Start = new(2025, 1, 1, 8, 0, 0);

    public static IReadOnlyList<Loan> Loans(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 600).Select(i => LoanOf(random, i))];
    }

    public static IReadOnlyList<RiverDay> River(int seed)
    {
        var random = new Random(seed);
        var level = 3f;
        return
        [
            .. Enumerable.Range(0, 260).Select(i =>
            {
                var rain = Math.Round(random.NextDouble() * 20, 2);
                level = (0.8f * level) + (float)(rain / 20) + 0.3f;
                return new RiverDay { Day = DateOnly.FromDateTime(Start).AddDays(i), Level = level, Rain = rain };
            }),
        ];
    }

    public static IReadOnlyList<Parcel> Parcels(int seed)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(0, 300).Select(i =>
            {
                var weight = random.NextDouble() * 30;
                return new Parcel
                {
                    Number = i,
                    Weight = weight,
                    Country = random.Next(4) switch { 0 => "DE", 1 => "FR", 2 => "Länd \"x\"", _ => null },
                    Fragile = random.Next(3) switch { 0 => true, 1 => false, _ => null },
                    Sent = DateOnly.FromDateTime(Start).AddDays(random.Next(30)),
                    Lane = weight + random.NextDouble() < 5 ? Lane.Letter : weight < 20 ? Lane.Box : Lane.Bulky,
                };
            }),
        ];
    }

    public static IReadOnlyList<Kiln> Kilns(int seed)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(0, 300).Select(i =>
            {
                var (heat, hours) = (900 + (400 * random.NextSingle()), 1 + (20 * random.NextSingle()));
                return new Kiln { Firing = i, Heat = heat, Hours = hours, Hardness = (heat / 100) + MathF.Sqrt(hours) };
            }),
        ];
    }

    private static Loan LoanOf(Random random, int number)
    {
        var granted = Start.AddHours(number * 5);
        var purpose = Enum.GetValues<LoanPurpose>()[random.Next(3)];
        var amount = MathF.Round(1000 + (90_000 * random.NextSingle()), 2);
        float? income = random.Next(4) == 0 ? null : 10_000 + (80_000 * random.NextSingle());
        var failed = random.NextDouble() < 0.1 + (amount / (income ?? 40_000) / 4);
        return new Loan
        {
            Id = 1_000_000_000_000 + number,
            Granted = granted,
            Customer = 1 + random.Next(60),
            Name = "Ada Lovelace"[..(2 + random.Next(10))],
            Purpose = purpose,
            Amount = amount,
            Income = income,
            Years = random.Next(3) == 0 ? null : random.Next(40),
            Failed = failed,
            Known = failed ? granted.AddDays(3) : null,
        };
    }
}
