using System.Globalization;
using Levain.Datasets;
using Levain.Definitions;
using Levain.Stages;
using Levain.Validating.Changes;

namespace Levain.Validating;

/// <summary>Holds every row of a snapshot against the contract; bad rows go to quarantine, the good ones go on.</summary>
public sealed class ValidateStage(StageServices services, IValidationPages pages) : Stage<ValidationReport>(services)
{
    public const string StageName = "Validate";

    public const string QuarantineFile = "quarantine.csv";

    /// <summary>The summary of the accepted rows.</summary>
    public const string ProfileFile = "profile.json";

    /// <summary>A mark for each accepted row, by which snapshots are compared.</summary>
    public const string RowsFile = "rows.bin";

    private readonly SnapshotBase bases = new(services.Workspace, services.Store);
    /// <summary>The findings and the columns as Markdown.</summary>
    public const string SummaryFile = "validation.md";

    /// <summary>The same for people with a browser, with charts.</summary>
    public const string PageFile = "profile.html";

    public override string Name => StageName;

    protected override IReadOnlyList<string> Packages => ["Parquet.Net", "System.IO.Hashing"];

    internal override IReadOnlyList<string> Unread =>
    [
        .. DefinitionMembers.OfFeatures, .. DefinitionMembers.OfLearner, .. DefinitionMembers.OfDecision, .. DefinitionMembers.OfSlices,
        .. DefinitionMembers.OfJudgement, .. DefinitionMembers.OfCard, .. DefinitionMembers.OfWatching, .. DefinitionMembers.OfRetraining,
    ];

    protected override void Describe(ModelDefinition definition, RunOptions options, StageKey key) => key
        .With("input:snapshot", Services.Records.Get<Snapshot>(definition.Name, FetchStage.StageName).Fingerprint)
        .With("as-of", options.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "newest")
        .With("pages", Services.Code.Of(pages.GetType()))
        .With("quarantine-limit", definition.QuarantineLimit)
        .With("base", bases.Describe(definition.Name, SnapshotOf(definition.Name), options));

    protected override Task<ValidationReport> WorkAsync(StageWork work) => Task.Run(
        () => work.Definition.Accept(
            new Validation(Workspace, UnchangedOf(work.Model), work, pages) { Past = bases.Load(work.Model, SnapshotOf(work.Model), work.Options) }),
        work.Cancellation);

    protected override string Finding(ValidationReport facts) =>
        FormattableString.Invariant($"{facts.Accepted:N0} rows accepted, {facts.Quarantined:N0} in quarantine, as of {facts.AsOf:yyyy-MM-dd}")
        + (facts.Change is { } change
            ? FormattableString.Invariant($"; since {Digest.Brief(change.Base.Snapshot)} as of {change.Base.AsOf:yyyy-MM-dd}: {change.Sentence}")
            : "");

    protected override void Settle(ModelDefinition definition, RunOptions options, StageRecord<ValidationReport> record) =>
        bases.Accept(definition.Name, SnapshotOf(definition.Name), options, record);

    protected override Refusal? Refusal(ValidationReport facts) => facts.Passed
        ? null
        : new Refusal(
            $"The data break the contract: {Stopping(facts)}. "
            + "Mend the data at their source, or the contract or its limits where the data are right.",
            StopsModel: true);

    private static string Stopping(ValidationReport facts) => string.Join(
        ", ", facts.Violations.Where(v => v.Stops).Select(v => v.Column.Length == 0 ? $"{v.Code}" : $"{v.Code} in {v.Column}"));

    private Snapshot SnapshotOf(string model) => Services.Records.Get<Snapshot>(model, FetchStage.StageName).Facts;

    // What is validated is what was pinned; files that are gone or closed are told where they are opened.
    private Snapshot UnchangedOf(string model)
    {
        var snapshot = Services.Records.Get<Snapshot>(model, FetchStage.StageName).Facts;
        var changed = snapshot.Files.AsParallel().AsOrdered()
            .Select(f => (Pin: f, Path: Path.Combine(Workspace.Root, snapshot.Folder, f.Name)))
            .Where(f => FilePins.Differs(Services.Files, f.Path, f.Pin))
            .Select(f => Workspace.Relative(f.Path));
        return Complaints.Brief(changed) is not { } told ? snapshot : throw new LevainException(
            $"The files of {snapshot.Dataset} are not what Fetch found any more:\n  {told}\n"
            + "Wait until nobody writes them, then run --target=Fetch again.");
    }
}
