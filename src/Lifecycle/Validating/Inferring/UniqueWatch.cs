using System.IO.Hashing;
using Levain.Validating.Rows;

namespace Levain.Validating.Inferring;

/// <summary>
/// Whether all values of a column differ, exactly and in bounded memory: up to a limit in memory, behind it in a file.
/// Most columns are out after a few rows.
/// </summary>
/// <param name="path">The file to use where memory would not do; it is gone when the watch is closed.</param>
/// <param name="limit">How many values are held in memory.</param>
internal sealed class UniqueWatch(string path, int limit) : IDisposable
{
    private HashSet<UInt128> seen = [];
    private KeyLedger? ledger;

    public bool IsOver { get; private set; }

    public void Take(ReadOnlySpan<byte> text)
    {
        if (IsOver) return;
        var key = XxHash128.HashToUInt128(text);
        if (ledger is not null) ledger.Add(key, double.NaN, default);
        else if (!seen.Add(key)) Stop();
        else if (seen.Count == limit) Spill();
    }

    /// <summary>Takes the column out.</summary>
    public void Stop()
    {
        (IsOver, seen) = (true, []);
        Dispose();
    }

    /// <summary>Asked for once, in the end.</summary>
    public bool AllDiffer() => !IsOver && (ledger is null || !ledger.Repeated().Any());

    public void Dispose() => ledger?.Dispose();

    private void Spill()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        ledger = new KeyLedger(path, limit);
        foreach (var key in seen) ledger.Add(key, double.NaN, default);
        seen = [];
    }
}
