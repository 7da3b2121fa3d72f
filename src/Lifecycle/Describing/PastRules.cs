using Levain.Validating;
using Levain.Validating.Contracts;

namespace Levain.Describing;

/// <summary>What the rows before the one to score must be, as they are in training: of the same entity, in the order of time, each once.</summary>
internal sealed class PastRules<TRow>
    where TRow : class
{
    private readonly Func<TRow, TRow, bool>? sameEntity;
    private readonly Func<TRow, TRow, bool>[] sameKey;
    private readonly Func<TRow, DateTime>? timeOf;

    public PastRules(Contract<TRow> contract)
    {
        Func<TRow, TRow, bool>[] same = [.. contract.Shape.Properties.Select(SameValue<TRow>.In)];
        sameEntity = Enumerable.Range(0, same.Length).Where(i => contract.Columns[i].Role.HasFlag(ColumnRole.Entity)).Select(i => same[i]).FirstOrDefault();
        sameKey = [.. contract.KeyColumns.Select(k => same[k])];
        timeOf = contract.EventTime;
    }

    /// <summary>Notes what a past does wrong.</summary>
    /// <param name="row">The row to score.</param>
    /// <param name="past">The rows before it, the oldest first.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public void Check(TRow row, List<TRow> past, RequestFaults faults)
    {
        if (past.Count == 0) return;
        var instance = faults.At.Instance;
        var latest = timeOf?.Invoke(row) ?? default;
        var earlier = DateTime.MinValue;
        for (var i = 0; i < past.Count; i++)
        {
            faults.At = (instance, i);
            var time = timeOf?.Invoke(past[i]) ?? default;
            if (time < earlier || time > latest)
                faults.Add("", ViolationCode.OutOfOrder, "the past stands in the order of time, before the row", null);
            if (sameEntity is not null && !sameEntity(past[i], row))
                faults.Add("", ViolationCode.ForeignPast, "the past is of the row's entity", null);
            if (sameKey.Length > 0 && HasSameKey(past[i], i + 1 < past.Count ? past[i + 1] : row))
                faults.Add("", ViolationCode.DuplicateKey, "one row a key", null);
            earlier = time;
        }

        faults.At = (instance, -1);
    }

    private bool HasSameKey(TRow one, TRow other)
    {
        foreach (var same in sameKey)
            if (!same(one, other))
                return false;
        return true;
    }
}
