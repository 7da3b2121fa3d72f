using System.Globalization;
using Levain.Datasets;
using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Evaluating.Costs;
using Levain.Stages;
using Levain.Training;

namespace Levain.Evaluating;

/// <summary>Measures a candidate, the champion and the baselines on the same held-out rows.</summary>
public sealed class EvaluateStage(StageServices services, IChampions champions) : Stage<Evaluation>(services)
{
    public const string StageName = "Evaluate";

    public override string Name => StageName;

    internal override IReadOnlyList<string> Unread => [.. DefinitionMembers.OfChecks, .. DefinitionMembers.OfCard];

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
        var training = Services.Records.Get<TrainingResult>(work.Model, TrainStage.StageName);
        var snapshot = Services.Records.Get<Snapshot>(work.Model, FetchStage.StageName).Facts;
        var (model, asOf) = (training.Facts.Model, training.Facts.Recipe.AsOf);
        var third = new PartOfProgress(work.Progress, 0, 1.0 / 3);
        var examples = await work.Definition.Accept(new Tabulation(Workspace, snapshot, asOf, work, third) { IsSliced = true });
        var path = Path.Combine(Workspace.Model(work.Model), TrainStage.ModelFile);
        var trial = new HeldOutTrial(work, examples);
        work.Measured[$"{Contender.Candidate}.{Cost.TrainingSeconds.Id}"] = training.Seconds;
        Enter(work, trial, Contender.Candidate, path, examples.HoldOut, training.Facts.OperatingPoint);
        var opponent = champions.OpponentOf(work.Model, model);
        if (Opponent.IsAnother(opponent))
            Enter(
                work, trial, Contender.Champion, await champions.BytesOfAsync(work.Definition, opponent, work), examples.HoldOut,
                champions.OperatingPointOf(work.Model, opponent));
        foreach (var baseline in work.Definition.Baselines)
            trial.Enter(NameOf(baseline), BaselineScores.Of(baseline, work.Definition, examples, work.Folder));
        trial.Curves.Save(work.Folder);
        return trial.Judge(model, opponent, path) with { ChampionKnowsLaterDays = champions.KnowsLaterDays(work.Model, opponent, asOf) };
    }

    private void Enter(StageWork work, HeldOutTrial trial, string who, string path, Examples holdOut, OperatingPoint? point)
    {
        var kind = work.Definition.Kind;
        trial.Enter(who, Scorer.Score(path, kind, holdOut, $"{who} of {work.Model}").At(point));
        foreach (var (cost, value) in new CostMeter(Services.Clock).Measure(path, kind, holdOut))
            work.Measured[$"{who}.{cost.Id}"] = value;
    }

    internal static string NameOf(Baseline baseline) => baseline.ToString().ToLowerInvariant();
}
