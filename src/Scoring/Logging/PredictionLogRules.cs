using Npgsql;

namespace Levain.Scoring.Logging;

/// <summary>What options of a prediction log must be; each broken rule is one sentence.</summary>
internal static class PredictionLogRules
{
    private const int LeastMemory = 64 << 10;
    private const long LeastFile = 1 << 10;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public static void Demand(PredictionLogOptions options)
    {
        var broken = Broken(options).ToList();
        if (broken.Count > 0) throw new LevainException($"The prediction log cannot start. {string.Join(' ', broken)}");
    }

    public static IEnumerable<string> Broken(PredictionLogOptions o)
    {
        if (string.IsNullOrWhiteSpace(o.Folder) && o.ConnectionString is null)
            yield return "It has neither a folder nor a connection string: set one of them.";
        if (o.ConnectionString is not null && !Parses(o.ConnectionString))
            yield return "Its connection string is not one of PostgreSQL: write it as Host=...;Database=...;Username=...;Password=....";
        if (!(o.FlushInterval > TimeSpan.Zero && o.FlushInterval <= Longest))
            yield return $"Its flush interval is {o.FlushInterval}: give it more than 0 and at most a day.";
        if (!(o.DrainTimeout >= TimeSpan.Zero && o.DrainTimeout <= Longest))
            yield return $"Its drain timeout is {o.DrainTimeout}: give it 0 to a day.";
        if (o.MemoryBytes < LeastMemory)
            yield return $"Its memory is {o.MemoryBytes} bytes: give it at least {LeastMemory}.";
        if (!Enum.IsDefined(o.WhenFull))
            yield return $"What it does when it is full is '{o.WhenFull}': say {WhenFull.Drop} or {WhenFull.Refuse}.";
        if (!(o.Share >= 0 && o.Share <= 1))
            yield return FormattableString.Invariant($"Its share of kept predictions is {o.Share}: give it 0 to 1.");
        foreach (var sentence in BrokenKeeping(o)) yield return sentence;
    }

    private static IEnumerable<string> BrokenKeeping(PredictionLogOptions o)
    {
        if (o.RotateBytes < LeastFile)
            yield return $"It begins a new file after {o.RotateBytes} bytes: give it at least {LeastFile}.";
        if (o.RotateAfter <= TimeSpan.Zero)
            yield return $"It begins a new file after {o.RotateAfter}: give it more than 0.";
        if (o.KeepFiles < 0)
            yield return $"It keeps {o.KeepFiles} files: give it 1 or more, or 0 to keep all.";
        if (o.KeepBytes != 0 && o.KeepBytes < 2 * o.RotateBytes)
            yield return $"It keeps {o.KeepBytes} bytes, less than two files of {o.RotateBytes}: give it more, or 0 to keep all.";
    }

    // What is wrong with it is not repeated: a part of a password may stand where a word was expected.
    private static bool Parses(string connectionString)
    {
        try
        {
            return !string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(connectionString).Host);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            return false;
        }
    }
}
