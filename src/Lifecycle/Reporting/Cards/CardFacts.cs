using Levain.Definitions;
using Levain.Evaluating;
using Levain.Evaluating.Curves;
using Levain.Gating;
using Levain.Registering;
using Levain.Training;
using Levain.Validating;

namespace Levain.Reporting.Cards;

/// <summary>All that a card tells, from records.</summary>
internal sealed record CardFacts
{
    public required ModelDefinition Definition { get; init; }

    public required Champion Champion { get; init; }

    public required Evaluation Evaluation { get; init; }

    public required Verdict Verdict { get; init; }

    public required ValidationReport Validation { get; init; }

    public required TrainingResult Training { get; init; }

    /// <summary>Null where the evaluation wrote none.</summary>
    public required CurveSet? Curves { get; init; }

    public string Metric => Evaluation.MainMetric;

    /// <summary>What is put after the title of an axis in the label's unit, and after a number.</summary>
    public string UnitOfAxis => Definition.Unit.Length == 0 ? "" : $", {Definition.Unit}";

    public string UnitAfter => Definition.Unit.Length == 0 ? "" : $" {Definition.Unit}";

    /// <summary>The candidate that became the champion.</summary>
    public Contender This => Evaluation.Find(Contender.Candidate)!;
}
