using Levain.Definitions;
using Levain.Definitions.Policies;
using Microsoft.ML;

namespace Levain.Benchmarks.Reading.Tables;

/// <summary>Only its contract is used.</summary>
public sealed class BenchModel : BinaryClassification<BenchRow, BenchFeatures>
{
    public const string ModelName = "bench";

    public override string Name => ModelName;

    public override HoldOut HoldOut => HoldOut.Last(days: 1);

    public override GatePolicy Gate => Require.That(RocAuc).IsAtLeast(0.5);

    public override BenchFeatures Describe(BenchRow row, ReadOnlySpan<BenchRow> past) => default;

    public override IEstimator<ITransformer> Learn(MLContext ml) => throw new NotSupportedException();
}
