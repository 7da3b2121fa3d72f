using Levain.Definitions;
using Levain.Evaluating.Ageing;
using Levain.Evaluating.Comparing;
using Levain.Evaluating.Curves;
using Levain.Evaluating.Importances;
using Levain.Evaluating.Measures;
using Levain.Evaluating.Slicing;
using Levain.Stages;
using Levain.Training;

namespace Levain.Evaluating;

/// <summary>All contenders on the same held-out rows, measured as a whole, by parts and by age, with paired differences.</summary>
internal sealed class HeldOutTrial(StageWork work, SplitExamples examples)
{
    /// <summary>Enough for the second digit of a 95% bound.</summary>
    public const int Resamples = 1000;

    private readonly List<(string Name, Scored Scored)> contenders = [];
    private readonly ModelDefinition definition = work.Definition;
    private readonly Examples holdOut = examples.HoldOut;

    /// <summary>What the hold-out shows beyond single numbers.</summary>
    public CurveSet Curves => CurveMaker.Of(definition.Kind, contenders, holdOut.Times, holdOut.Classes);

    /// <summary>Enters a contender at its operating point; all errors are scaled by the same forecast.</summary>
    public void Enter(string name, Scored scored) =>
        contenders.Add((name, scored with { NaiveError = examples.Training.NaiveError ?? double.NaN }));

    /// <summary>Measures all that was entered, the candidate first.</summary>
    /// <param name="candidate">The candidate's digest.</param>
    /// <param name="champion">The champion's digest, or why there is none to compare with.</param>
    /// <param name="model">The path of the candidate's zip, for its features to be shuffled.</param>
    public Evaluation Judge(string candidate, string champion, string model)
    {
        var isBinary = definition.Kind == ModelKind.Binary;
        var whole = Trial.Run(contenders, holdOut.Blocks, AskedMetrics.OnAll(definition), Plan(0.3, 0.5));
        var parts = Partition.Of(holdOut, isBinary)
            .Select(p => PartTrial.Run(p, whole, holdOut.Blocks, AskedMetrics.On(definition, p.Slice), Plan(0.5, 0.5))).ToList();
        return new Evaluation
        {
            Candidate = candidate,
            Champion = champion,
            Rows = holdOut.Count,
            Positives = isBinary ? holdOut.Labels.Count(l => l > 0.5f) : null,
            From = holdOut.Times.Min(),
            To = holdOut.Times.Max(),
            Resamples = Resamples,
            Blocks = whole.BlockCount,
            MainMetric = definition.MainMetric.Name,
            Contenders = [.. contenders.Select(c => whole.Describe(c.Name))],
            Comparisons = [.. new ChampionComparisons(whole, parts, definition).All()],
            Slices = [.. parts.Select(p => p.Describe(isBinary, holdOut.Labels))],
            Classes = definition.Kind == ModelKind.Multiclass ? ClassTable.Of(whole.Scored(Contender.Candidate), holdOut.Classes) : [],
            Staleness = AgeTrial.Of(whole, examples, definition.MainMetric, Plan(0.5, 0.5)),
            Importances = new PermutationImportance(definition, model, holdOut).Of(whole, Plan(0.5, 1)),
        };
    }

    private DrawPlan Plan(double from, double to) =>
        new(Resamples, definition.Seed, new PartOfProgress(work.Progress, from, to), work.Cancellation);
}
