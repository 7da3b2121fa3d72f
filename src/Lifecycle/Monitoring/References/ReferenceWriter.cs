using Levain.Evaluating;
using Levain.Stages;

namespace Levain.Monitoring.References;

/// <summary>Writes the reference of a candidate as the text of a file.</summary>
public sealed class ReferenceWriter : IReferenceMaker
{
    public string Make(ReferenceFacts facts) => Json.Write(ReferenceMaker.Of(new TrainedChampion
    {
        Definition = facts.Definition,
        Champion = facts.Evaluation.Candidate,
        AsOf = facts.AsOf,
        Training = facts.Examples.Training,
        HoldOut = facts.Examples.HoldOut,
        Scored = facts.Answers,
        Importances = facts.Evaluation.Importances,
        Metrics = facts.Evaluation.Find(Contender.Candidate)!.Metrics,
    }));
}
