using System.Globalization;
using Levain.Datasets;
using Levain.Definitions;
using Levain.Stages;

namespace Levain.Validating;

/// <summary>Holds every row of a snapshot against the contract; bad rows go to quarantine, the good ones go on.</summary>
public sealed class ValidateStage(StageServices services) : Stage<ValidationReport>(services)
{
    public const string StageName = "Validate";

    public const string QuarantineFile = "quarantine.csv";

    /// <summary>The summary of the accepted rows.</summary>
    public const string ProfileFile = "profile.json";

    public override string Name => StageName;

    protected override IReadOnlyList<string> Packages => ["System.IO.Hashing"];

    protected override void Describe(ModelDefinition definition, RunOptions options, StageKey key) => key
        .With("input:snapshot", Services.Records.Get<Snapshot>(definition.Name, FetchStage.StageName).Fingerprint)
        .With("as-of", options.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "newest")
        .With("quarantine-limit", definition.QuarantineLimit);

    protected override Task<ValidationReport> WorkAsync(StageWork work) => Task.Run(
        () => work.Definition.Accept(new Validation(Workspace, SnapshotOf(work), work)), work.Cancellation);

    protected override string Finding(ValidationReport facts) =>
        FormattableString.Invariant($"{facts.Accepted:N0} rows accepted, {facts.Quarantined:N0} in quarantine, as of {facts.AsOf:yyyy-MM-dd}");

    protected override Refusal? Refusal(ValidationReport facts) => facts.Passed
        ? null
        : new Refusal(
            "The data break the contract:\n"
            + string.Concat(facts.Violations.OrderByDescending(v => v.Stops).Take(10).Select(v => $"  {v.Describe()}\n"))
            + "Mend the data at their source, or the contract or its limits where the data are right.",
            StopsModel: true);

    private Snapshot SnapshotOf(StageWork work) => Services.Records.Get<Snapshot>(work.Model, FetchStage.StageName).Facts;
}
