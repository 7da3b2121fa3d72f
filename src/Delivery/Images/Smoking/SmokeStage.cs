using System.Globalization;
using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Delivery.Images.Engines;
using Levain.Delivery.Images.Packing;
using Levain.Stages;

namespace Levain.Delivery.Images.Smoking;

/// <summary>Starts the image as it will run in production, and demands the answers that training gave.</summary>
public sealed class SmokeStage(
    StageServices services, IContainerEngine engine, IGoldenCases golden, Leftovers leftovers, DeliveryOptions delivery, SmokeLimits limits)
    : Stage<SmokeFacts>(services)
{
    public const string StageName = "Smoke";

    public override string Name => StageName;

    // What the image was made of stands in its record; of the definition, the gate's budgets are read and the name.
    internal override IReadOnlyList<string> Unread =>
    [
        .. DefinitionMembers.OfChecks, .. DefinitionMembers.OfSplit, .. DefinitionMembers.OfFeatures, .. DefinitionMembers.OfLabel,
        .. DefinitionMembers.OfLearner, .. DefinitionMembers.OfDecision, .. DefinitionMembers.OfSlices, .. DefinitionMembers.OfJudgement, .. DefinitionMembers.OfCard,
    ];

    protected override void Describe(ModelDefinition definition, RunOptions options, StageKey key)
    {
        key.With("input:package", Packed(definition.Name).Fingerprint);
        foreach (var (budget, i) in definition.Gate.Budgets.Select((b, i) => (b, i)))
            key.With(FormattableString.Invariant($"budget:{i:00}"), budget.Sentence);
    }

    protected override async Task<SmokeFacts> WorkAsync(StageWork work)
    {
        var image = Packed(work.Model).Facts;
        await engine.AskAsync(work.Cancellation);
        await leftovers.RemoveAsync(work.Cancellation);
        var cases = GoldenCase.Read(await golden.FileAsync(image, work));
        var loaded = await new ImageLoading(engine, Workspace).LoadAsync(work.Model, image, work.Cancellation);
        work.Measured[Served.ImageMegabytes.Id] = Math.Round(loaded.Bytes / 1e6, 1);
        var run = new SmokeRun(engine, work, image, cases, Services.Clock);
        await run.RunAsync(Order(loaded), limits);
        return new SmokeFacts
        {
            Image = image.Image,
            Config = image.Config,
            Champion = image.Champion,
            Version = image.Version,
            Rows = cases.Count,
            Checks = run.Checks,
            Budgets = Budgets.Demand(work.Model, work.Definition.Gate, work.Measured),
        };
    }

    protected override string Finding(SmokeFacts facts) => string.Create(
        CultureInfo.InvariantCulture,
        $"version {facts.Version} answers {facts.Rows} golden rows bit for bit, {facts.Checks.Count} checks and {facts.Budgets.Count} budgets hold");

    private ContainerOrder Order(EngineImage image) => new()
    {
        Image = image.Id,
        Labels = leftovers.Labels("smoke"),
        Port = delivery.Port,
        MemoryBytes = limits.MemoryBytes,
        Processors = Math.Min(limits.Processors, Environment.ProcessorCount),
    };

    private StageRecord<PackedImage> Packed(string model) => Services.Records.Get<PackedImage>(model, PackageStage.StageName);
}
