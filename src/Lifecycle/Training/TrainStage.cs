using Levain.Datasets;
using Levain.Definitions;
using Levain.Stages;
using Levain.Validating;
using Microsoft.ML;

namespace Levain.Training;

/// <summary>Makes a candidate with its recipe.</summary>
public sealed class TrainStage(StageServices services) : Stage<TrainingResult>(services)
{
    public const string StageName = "Train";

    public const string ModelFile = "model.zip";

    /// <summary>The profile of the rows that were learnt from: what served rows are compared with.</summary>
    public const string ReferenceFile = "reference.json";

    internal static readonly IReadOnlyList<string> LearningPackages =
        ["LightGBM", "Microsoft.ML", "Microsoft.ML.FastTree", "Microsoft.ML.LightGbm", "Parquet.Net"];

    public override string Name => StageName;

    protected override IReadOnlyList<string> Packages => LearningPackages;

    internal override IReadOnlyList<string> Unread =>
        [.. DefinitionMembers.OfChecks, .. DefinitionMembers.OfSlices, .. DefinitionMembers.OfJudgement, .. DefinitionMembers.OfCard, .. DefinitionMembers.OfWatching, .. DefinitionMembers.OfRetraining];

    protected override void Describe(ModelDefinition definition, RunOptions options, StageKey key) => key
        .With("input:snapshot", Services.Records.Get<Snapshot>(definition.Name, FetchStage.StageName).Fingerprint)
        .With("as-of", ValidationOf(definition.Name).AsOf.ToString("O", null))
        .With("input:rows", RowsOf(definition.Name))
        .With("seed", definition.Seed);

    protected override Task<TrainingResult> WorkAsync(StageWork work) => Task.Run(() => TrainAsync(work), work.Cancellation);

    protected override string Finding(TrainingResult facts) => FormattableString.Invariant(
        $"{Digest.Brief(facts.Model)} from {facts.Recipe.Rows:N0} rows of {facts.Recipe.From:yyyy-MM-dd} to {facts.Recipe.To:yyyy-MM-dd}");

    private async Task<TrainingResult> TrainAsync(StageWork work)
    {
        var snapshot = Services.Records.Get<Snapshot>(work.Model, FetchStage.StageName).Facts;
        var asOf = ValidationOf(work.Model).AsOf;
        // Learners do not tell how far they are; reading takes about a third of the time.
        var reading = new PartOfProgress(work.Progress, 0, 1.0 / 3);
        var examples = await work.Definition.Accept(new Tabulation(Workspace, snapshot, asOf, work, reading) { IsProfiled = true });
        work.Cancellation.ThrowIfCancellationRequested();
        AtomicFile.Write(work.Output(ReferenceFile), Json.Write(examples.Reference!));
        var model = Learner.Fit(work.Definition, work.Definition.Learn, examples.Training, work.Output(ModelFile));
        return new TrainingResult
        {
            Model = model,
            Recipe = RecipeOf(work.Definition, snapshot, asOf, examples.Training) with
            {
                Fingerprints = FingerprintMaker.Of(work.Definition, examples, RowsOf(work.Model), work.Output(ModelFile)),
            },
            HoldOutRows = examples.HoldOut.Count,
            OperatingPoint = OperatingPoints.OfTwin(work.Definition, examples.Training, work.Folder),
            Serving = ServingMaker.Write(work.Definition, model, examples, work.Output(ModelFile)),
        };
    }

    private Recipe RecipeOf(ModelDefinition definition, Snapshot snapshot, DateOnly asOf, Examples training) => new()
    {
        Dataset = snapshot.Dataset,
        Snapshot = snapshot.Digest,
        AsOf = asOf,
        Seed = definition.Seed,
        Training = definition.Training.ToString(),
        HoldOut = definition.HoldOut.ToString(),
        GapDays = definition.GapDays,
        From = training.First!.Value,
        To = training.Last!.Value,
        Rows = training.Count,
        Features = training.Slots,
        Code = CodeOf(definition),
        Packages = new SortedDictionary<string, string>(
            LearningPackages.ToDictionary(p => p, PackageVersions.Of), StringComparer.Ordinal),
        Runtime = Platform.Name,
        Learner = TrainerName.Of(definition.Learn(new MLContext(definition.Seed))),
    };

    // The marks of the accepted rows name them and their content.
    private string RowsOf(string model) => Services.Records.Get<ValidationReport>(model, ValidateStage.StageName)
        .Outputs.First(o => o.Name == ValidateStage.RowsFile).Digest;

    private ValidationReport ValidationOf(string model) =>
        Services.Records.Get<ValidationReport>(model, ValidateStage.StageName).Facts;
}
