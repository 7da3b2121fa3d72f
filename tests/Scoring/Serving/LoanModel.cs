using Levain.Definitions;
using Levain.Definitions.Policies;
using Microsoft.ML;

namespace Levain.Scoring.Serving;

/// <summary>A binary model with a past, a threshold and a flat form.</summary>
public sealed class LoanModel : BinaryClassification<Loan, LoanFeatures>
{
    /// <summary>Years at which the features fail, as a definition with a fault does.</summary>
    public const int Faulty = -13;

    public override string Name => "loan";

    public override HoldOut HoldOut => HoldOut.Last(days: 30);

    public override int Past => 3;

    public override GatePolicy Gate => Require.That(RocAuc).IsAtLeast(0.5);

    public override LoanFeatures Describe(Loan row, ReadOnlySpan<Loan> past)
    {
        if (row.Years == Faulty) throw new InvalidOperationException("the definition has a fault at 4711");
        var earlier = 0f;
        foreach (var loan in past) earlier += loan.Amount / past.Length;
        return new LoanFeatures
        {
            Amount = MathF.Log(row.Amount),
            Income = row.Income is { } income ? MathF.Log(income) : -1,
            HasIncome = row.Income is not null,
            YearsEmployed = row.Years ?? -1,
            Earlier = past.Length,
            AmountToEarlier = past.IsEmpty ? 0 : MathF.Log(row.Amount / earlier),
            Purpose = row.Purpose,
        };
    }

    public override IEstimator<ITransformer> Learn(MLContext ml) => ml.BinaryClassification.Trainers.FastTree(new()
    {
        NumberOfLeaves = 6,
        NumberOfTrees = 12,
        MinimumExampleCountPerLeaf = 10,
        NumberOfThreads = 1,
    });
}
