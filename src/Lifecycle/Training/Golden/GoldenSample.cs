using Levain.Definitions.Contracts;
using Levain.Describing;
using Levain.Validating.Contracts;

namespace Levain.Training.Golden;

/// <summary>Keeps a few examples as requests while all are made, spread evenly over them.</summary>
internal sealed class GoldenSample<TRow>(Contract<TRow> contract)
    where TRow : class
{
    // Never more than twice as many as there are at least.
    private const int Least = 16;
    private readonly GoldenRequest<TRow> request = new(contract);
    private readonly List<(byte[] Request, float[] Vector)> kept = [];
    private readonly bool isAllowed = !contract.Shape.Properties.Where((p, i) =>
        RowReader<TRow>.IsServed(contract.Columns[i]) && p.Has<PiiAttribute>() && !p.IsOptional).Any();
    private long seen, step = 1;

    /// <summary>The requests with the vectors that training made; none where a personal value can be neither left out nor masked.</summary>
    public IReadOnlyList<(byte[] Request, float[] Vector)> Kept => kept;

    public void Add(ReadOnlySpan<TRow> window, ReadOnlySpan<float> vector)
    {
        if (!isAllowed || seen++ % step != 0) return;
        kept.Add((request.Write(window), vector.ToArray()));
        if (kept.Count < 2 * Least) return;
        var half = kept.Where((_, i) => i % 2 == 0).ToList();
        kept.Clear();
        kept.AddRange(half);
        step *= 2;
    }
}
