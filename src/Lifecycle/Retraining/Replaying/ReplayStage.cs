using System.Globalization;
using Levain.Datasets;
using Levain.Definitions;
using Levain.Retraining.Replaying.Candidates;
using Levain.Retraining.Replaying.History;
using Levain.Retraining.Replaying.Playing;
using Levain.Retraining.Replaying.Results;
using Levain.Stages;
using Levain.Training;
using Levain.Validating;

namespace Levain.Retraining.Replaying;

/// <summary>Plays a model's history under several policies of retraining.</summary>
public sealed class ReplayStage(StageServices services, IReadOnlyList<IDatasetGenerator> generators, IReplayPages pages) : Stage<ReplayResult>(services)
{
    public const string StageName = "Replay";

    public const string SummaryFile = "replay.md";

    public const string PageFile = "replay.html";

    // What neither a model nor what is decided about it hangs on.
    private static readonly IReadOnlyList<string> UnreadByPlays =
        [.. DefinitionMembers.OfChecks, .. DefinitionMembers.OfCard, .. DefinitionMembers.OfRetraining];

    private static readonly IReadOnlyList<string> UnreadByModels = [.. UnreadByPlays, .. DefinitionMembers.OfWatching];

    public override string Name => StageName;

    protected override IReadOnlyList<string> Packages => [.. TrainStage.LearningPackages, "MathNet.Numerics"];

    internal override IReadOnlyList<string> Unread => [.. DefinitionMembers.OfChecks, .. DefinitionMembers.OfCard];

    protected override void Describe(ModelDefinition definition, RunOptions options, StageKey key)
    {
        key.With("input:rows", RowsOf(definition.Name))
            .With("as-of", ValidationOf(definition.Name).AsOf.ToString("O", null))
            .With("from", options.From?.ToString() ?? "first")
            .With("to", options.To?.ToString() ?? "last")
            .With("control", options.Control ? string.Join(' ', generators.Select(g => Services.Code.Of(g.GetType()))) : "no")
            .With("pages", Services.Code.Of(pages.GetType()));
        foreach (var policy in PolicyList.Of(definition, options.Policies)) key.With("policy:" + policy.Name, policy.Text);
    }

    protected override Task<ReplayResult> WorkAsync(StageWork work) => Task.Run(() => PlayAsync(work), work.Cancellation);

    protected override string Finding(ReplayResult facts) => string.Create(
        CultureInfo.InvariantCulture, $"{facts.From:yyyy-MM-dd} to {facts.To:yyyy-MM-dd}, {facts.Policies.Count} policies{(facts.IsControl ? " on the control" : "")}. {facts.Sentence}");

    private async Task<ReplayResult> PlayAsync(StageWork work)
    {
        var policies = PolicyList.Of(work.Definition, work.Options.Policies);
        var scratch = Directory.CreateDirectory(work.Output("making")).FullName;
        var setting = await SettingOf(work, scratch);
        var progress = new PolicyProgress(new PartOfProgress(work.Progress, 0.2, 1), policies.Count);
        var result = new Replay(work.Definition, setting, policies, work.Cancellation).Run(progress.Of) with
        {
            IsControl = work.Options.Control,
        };
        Directory.Delete(scratch, recursive: true);
        foreach (var (name, text) in pages.Write(result)) AtomicFile.Write(work.Output(name), text);
        return result;
    }

    private async Task<ReplaySetting> SettingOf(StageWork work, string scratch)
    {
        var (definition, validation) = (work.Definition, ValidationOf(work.Model));
        var snapshot = work.Options.Control
            ? await new ControlFiles(Workspace, Services.Code, generators).MakeAsync(definition.Dataset, new PartOfProgress(work.Progress, 0, 0.1), work.Cancellation)
            : Services.Records.Get<Snapshot>(work.Model, FetchStage.StageName).Facts;
        var reading = new PartOfProgress(work.Progress, 0.1, 0.2);
        var history = await definition.Accept(new HistoryTabulation(Workspace, snapshot, validation.AsOf, work, reading));
        var first = validation.Oldest is { } oldest ? DateOnly.FromDateTime(oldest) : history.FirstDay;
        var span = PlayedSpan.Of(work.Model, work.Options, first, history);
        // Asked for hundreds of times: the code is named once.
        var (code, playCode) = (CodeOf(definition, typeof(CandidateShop), UnreadByModels), CodeOf(definition, typeof(Player), UnreadByPlays));
        var rows = work.Options.Control ? "control" : RowsOf(work.Model);
        StageKey KeyOf(string named) => KeyFor(definition.Name, named).With("snapshot", snapshot.Digest).With("rows", rows);
        return new ReplaySetting
        {
            History = history,
            Snapshot = snapshot.Digest,
            Span = span,
            Shelf = new CandidateShelf(Workspace.Store(work.Model, Name), scratch),
            ModelKey = () => KeyOf(code),
            PlayKey = () => KeyOf(playCode).With("from", span.From.ToString("O", null)).With("to", span.To.ToString("O", null)),
        };
    }

    private string CodeOf(ModelDefinition definition, Type worker, IReadOnlyList<string> unread) => Services.Code.Of(definition.GetType(), worker, unread);

    private StageKey KeyFor(string model, string code)
    {
        var key = new StageKey().With("model", model).With("code", code).With("runtime", Platform.Name);
        foreach (var package in Packages) key.With("package:" + package, PackageVersions.Of(package));
        return key;
    }

    private string RowsOf(string model) => Services.Records.Get<ValidationReport>(model, ValidateStage.StageName)
        .Outputs.First(o => o.Name == ValidateStage.RowsFile).Digest;

    private ValidationReport ValidationOf(string model) => Services.Records.Get<ValidationReport>(model, ValidateStage.StageName).Facts;
}
