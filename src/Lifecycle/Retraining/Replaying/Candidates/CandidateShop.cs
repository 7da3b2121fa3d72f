using System.Collections.Concurrent;
using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Evaluating;
using Levain.Retraining.Replaying.History;
using Levain.Stages;
using Levain.Training;

namespace Levain.Retraining.Replaying.Candidates;

/// <summary>Trains what a past day would have trained, once for all policies and all replays.</summary>
/// <param name="definition">The model.</param>
/// <param name="history">All rows.</param>
/// <param name="shelf">Keeps models from one replay to the next.</param>
/// <param name="key">All that models depend on beside day and hold-out.</param>
/// <param name="cancellation">Stops between two trainings.</param>
internal sealed class CandidateShop(
    ModelDefinition definition, PlayedHistory history, CandidateShelf shelf, Func<StageKey> key, CancellationToken cancellation)
{
    private const string Kind = "models", FactsFile = "candidate.json";
    private const int LeastLearnt = 50, LeastJudged = 10;
    private readonly ConcurrentDictionary<(DateOnly, string), Lazy<PlayedModel?>> made = [];

    /// <summary>The model of a day; null where there are too few rows to learn from or to judge by.</summary>
    /// <param name="asOf">The last day that may be known.</param>
    /// <param name="holdOut">Which rows it is judged by.</param>
    public PlayedModel? Of(DateOnly asOf, HoldOut holdOut) =>
        made.GetOrAdd((asOf, holdOut.ToString()), _ => new Lazy<PlayedModel?>(() => Find(asOf, holdOut))).Value;

    private PlayedModel? Find(DateOnly asOf, HoldOut holdOut)
    {
        cancellation.ThrowIfCancellationRequested();
        var hash = key().With("as-of", asOf.ToString("O", null)).With("hold-out", holdOut.ToString()).Hash();
        if (Read(shelf.Place(Kind, hash), holdOut) is { } kept) return kept;
        var split = history.Cut(definition, asOf, holdOut);
        if (!IsEnough(split.Examples)) return null;
        Make(asOf, holdOut, split.Examples, shelf.Open(Kind, hash));
        return Read(shelf.Put(Kind, hash), holdOut);
    }

    // Damaged, as a machine that stopped may leave it, is as good as absent: the model is made again.
    private PlayedModel? Read(string folder, HoldOut holdOut)
    {
        var path = Path.Combine(folder, FactsFile);
        if (!File.Exists(path)) return null;
        try
        {
            var facts = Json.ReadFile<PlayedCandidate>(path, path, PlayedCandidate.CurrentSchema, "");
            return new PlayedModel(facts, holdOut, Path.Combine(folder, TrainStage.ModelFile), definition.Kind, history);
        }
        catch (LevainException)
        {
            return null;
        }
    }

    private bool IsEnough(SplitExamples split) =>
        split.Training.Count >= LeastLearnt && split.HoldOut.Count >= LeastJudged
        && (definition.Kind == ModelKind.Regression || split.Training.Labels.Distinct().Take(2).Count() == 2);

    private void Make(DateOnly asOf, HoldOut holdOut, SplitExamples split, string folder)
    {
        var path = Path.Combine(folder, TrainStage.ModelFile);
        var digest = Learner.Fit(definition, definition.Learn, split.Training, path);
        var point = OperatingPoints.OfTwin(definition, split.Training, folder);
        var trial = new GateTrial(definition, split, cancellation);
        var scored = Scorer.Score(path, definition.Kind, split.HoldOut, $"candidate of {definition.Name}").At(point);
        var facts = new PlayedCandidate
        {
            Schema = PlayedCandidate.CurrentSchema,
            AsOf = asOf,
            HoldOut = holdOut.ToString(),
            Digest = digest,
            From = split.Training.First!.Value,
            To = split.Training.Last!.Value,
            Rows = split.Training.Count,
            OperatingPoint = point,
            OnHoldOut = trial.MeasureAll(Contender.Candidate, scored),
            Baselines =
            [
                .. definition.Gate.Rules.OfType<BaselineRule>().Select(r => r.Baseline).Distinct()
                    .Select(b => trial.Measure(b.Words(), BaselineScores.Of(b, definition, split, folder))),
            ],
        };
        // Hundreds of models: none waits for the disk, the folder takes its name when it is whole.
        File.WriteAllText(Path.Combine(folder, FactsFile), Json.Write(facts));
    }
}
