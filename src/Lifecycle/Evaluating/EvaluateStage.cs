using System.Globalization;
using Levain.Datasets;
using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Stages;
using Levain.Training;

namespace Levain.Evaluating;

/// <summary>Measures a candidate, the champion and the baselines on the same held-out rows.</summary>
public sealed class EvaluateStage(StageServices services, IChampions champions) : Stage<Evaluation>(services)
{
    public const string StageName = "Evaluate";

    public override string Name => StageName;

    internal override IReadOnlyList<string> Unread => DefinitionMembers.OfChecks;

    protected override IReadOnlyList<string> Packages => [.. TrainStage.LearningPackages, "MathNet.Numerics"];

    protected override void Describe(ModelDefinition definition, RunOptions options, StageKey key)
    {
        var training = Services.Records.Get<TrainingResult>(definition.Name, TrainStage.StageName);
        var opponent = champions.OpponentOf(definition.Name, training.Facts.Model);
        key.With("input:training", training.Fingerprint)
            .With("champion", opponent)
            .With("champion-knows-later-days", champions.KnowsLaterDays(definition.Name, opponent, training.Facts.Recipe.AsOf).ToString())
            .With("resamples", HeldOutTrial.Resamples);
    }

    protected override Task<Evaluation> WorkAsync(StageWork work) => Task.Run(() => EvaluateAsync(work), work.Cancellation);

    protected override string Finding(Evaluation facts)
    {
        var main = facts.Find(Contender.Candidate)!.Metrics[facts.MainMetric];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{facts.MainMetric} {main.Value:0.0000} [{main.Low:0.0000}, {main.High:0.0000}] on {facts.Rows:N0} rows");
    }

    private async Task<Evaluation> EvaluateAsync(StageWork work)
    {
        var training = Services.Records.Get<TrainingResult>(work.Model, TrainStage.StageName).Facts;
        var snapshot = Services.Records.Get<Snapshot>(work.Model, FetchStage.StageName).Facts;
        var half = new PartOfProgress(work.Progress, 0.5);
        var examples = await work.Definition.Accept(new Tabulation(Workspace, snapshot, training.Recipe.AsOf, work, half));
        var trial = new HeldOutTrial(work, examples);
        trial.Enter(Contender.Candidate, Score(work, Path.Combine(Workspace.Model(work.Model), TrainStage.ModelFile), examples, "candidate"));
        var opponent = champions.OpponentOf(work.Model, training.Model);
        if (Opponent.IsAnother(opponent))
            trial.Enter(Contender.Champion, Score(work, await champions.BytesOfAsync(work.Definition, opponent, work), examples, "champion"));
        foreach (var baseline in work.Definition.Baselines)
            trial.Enter(NameOf(baseline), BaselineScores.Of(baseline, work.Definition, examples, work.Folder));
        return trial.Judge(training.Model, opponent) with
        {
            ChampionKnowsLaterDays = champions.KnowsLaterDays(work.Model, opponent, training.Recipe.AsOf),
        };
    }

    internal static string NameOf(Baseline baseline) => baseline.ToString().ToLowerInvariant();

    private static Scored Score(StageWork work, string path, SplitExamples examples, string who) =>
        Scorer.Score(path, work.Definition.Kind, examples.HoldOut, $"{who} of {work.Model}");
}
