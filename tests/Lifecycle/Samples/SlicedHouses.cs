using Levain.Definitions;
using Levain.Definitions.Policies;
using Microsoft.ML;

namespace Levain.Samples;

/// <summary>Tells prices of houses and looks at them by make, size and month.</summary>
public sealed class SlicedHouses(Quantity asked) : Regression<House, HouseFeatures>
{
    private readonly HouseModel plain = new();

    public int MinimumRows { get; init; } = 5;

    public bool Broken { get; init; }

    public bool Twice { get; init; }

    public override string Name => "houses";

    public override HoldOut HoldOut => HoldOut.Last(days: 60);

    public override int Past => 1;

    public override double QuarantineLimit => 0.5;

    public override GatePolicy Gate => asked.HigherIsBetter
        ? Require.That(asked).IsAtLeast(0)
        : Require.That(asked).IsAtMost(1000).And(Metric.Mae).IsNotWorseThanChampion(1000);

    public override IReadOnlyList<Slice<House>> Slices => Broken
        ? throw new LevainException("The definition SlicedHouses has broken slices.")
        :
        [
            EachOf(h => h.Make) with { MinimumRows = MinimumRows },
            Twice ? EachOf(h => h.Make) : BinsOf(h => h.Size, 2) with { MinimumRows = MinimumRows },
            Every(days: 30) with { MinimumRows = MinimumRows },
        ];

    public override HouseFeatures Describe(House row, ReadOnlySpan<House> past) => plain.Describe(row, past);

    public override IEstimator<ITransformer> Learn(MLContext ml) => plain.Learn(ml);
}
