using System.Globalization;
using Levain.Datasets;
using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Evaluating.Costs;
using Levain.Stages;
using Levain.Training;

namespace Levain.Evaluating;

/// <summary>Measures a candidate, the champion and the baselines on the same held-out rows.</summary>
public sealed class EvaluateStage(StageServices services, IChampions champions, IReferenceMaker references) : Stage<Evaluation>(services)
{
    public const string StageName = "Evaluate";

    /// <summary>What served rows are compared with, should the candidate become champion.</summary>
    public const string ReferenceFile = "monitoring.json";

    public override string Name => StageName;

    internal override IReadOnlyList<string> Unread => [.. DefinitionMembers.OfChecks, .. DefinitionMembers.OfCard, .. DefinitionMembers.OfRetraining];

    protected override IReadOnlyList<string> Packages => [.. TrainStage.LearningPackages, "MathNet.Numerics"];

    protected override void Describe(ModelDefinition definition, RunOptions options, StageKey key)
    {
        var training = Services.Records.Get<TrainingResult>(definition.Name, TrainStage.StageName);
        var opponent = champions.OpponentOf(definition.Name, training.Facts.Model);
        key.With("input:training", training.Fingerprint)
            .With("champion", opponent)
            .With("rolled-back", champions.RolledBackBecause(definition.Name, training.Facts.Model) ?? "no")
            .With("champion-operating-point", PointOf(definition.Name, opponent))
            .With("champion-knows-later-days", champions.KnowsLaterDays(definition.Name, opponent, training.Facts.Recipe.AsOf).ToString())
            .With("references", Services.Code.Of(references.GetType()))
            .With("resamples", HeldOutTrial.Resamples);
    }

    // The same bytes with another threshold decide otherwise.
    private string PointOf(string model, string opponent) =>
        champions.OperatingPointOf(model, opponent) is { } point ? Digest.OfText(Json.WriteLine(point)) : "none";

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
        var answers = Ask(work, Contender.Candidate, path, examples.HoldOut).At(training.Facts.OperatingPoint);
        trial.Enter(Contender.Candidate, answers);
        var opponent = champions.OpponentOf(work.Model, model);
        if (Opponent.IsAnother(opponent))
            trial.Enter(Contender.Champion, await AskChampionAsync(work, opponent, examples.HoldOut));
        foreach (var baseline in work.Definition.Baselines)
            trial.Enter(baseline.Words(), BaselineScores.Of(baseline, work.Definition, examples, work.Folder));
        trial.Curves.Save(work.Folder);
        var evaluation = trial.Judge(model, opponent, path) with
        {
            ChampionKnowsLaterDays = champions.KnowsLaterDays(work.Model, opponent, asOf),
            RolledBack = champions.RolledBackBecause(work.Model, model),
        };
        AtomicFile.Write(work.Output(ReferenceFile), references.Make(
            new ReferenceFacts(examples, answers) { Definition = work.Definition, AsOf = asOf, Evaluation = evaluation }));
        return evaluation;
    }

    private async Task<Scored> AskChampionAsync(StageWork work, string opponent, Examples holdOut)
    {
        var path = await champions.BytesOfAsync(work.Definition, opponent, work);
        return Ask(work, Contender.Champion, path, holdOut).At(champions.OperatingPointOf(work.Model, opponent));
    }

    // Scores the rows, and measures what it costs to ask.
    private Scored Ask(StageWork work, string who, string path, Examples holdOut)
    {
        foreach (var (cost, value) in new CostMeter(Services.Clock).Measure(path, work.Definition.Kind, holdOut))
            work.Measured[$"{who}.{cost.Id}"] = value;
        return Scorer.Score(path, work.Definition.Kind, holdOut, $"{who} of {work.Model}");
    }
}
