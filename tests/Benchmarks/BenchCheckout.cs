using Levain.Datasets;
using Levain.Definitions;
using Levain.Reporting;
using Levain.Stages;
using Levain.Stages.Code;
using Levain.Validating;

namespace Levain.Benchmarks;

/// <summary>The stages that work on data, put together as the build program does, over a folder of the benches.</summary>
internal sealed class BenchCheckout
{
    private readonly IReadOnlyList<IStage> stages;

    /// <param name="root">The folder with <c>data/</c> in it; it need not be a real checkout.</param>
    public BenchCheckout(string root)
    {
        var workspace = new Workspace(root);
        var files = new FileIndex(workspace.FileIndex);
        var services = new StageServices(
            workspace, files, new RecordBook(workspace), new ResultStore(workspace, files),
            new CodeHash([typeof(IStage).Assembly, typeof(BenchCheckout).Assembly]), TimeProvider.System);
        stages = [new FetchStage(services, []), new ValidateStage(services, new ValidationPages())];
        Records = services.Records;
    }

    public RecordBook Records { get; }

    /// <summary>Runs a stage, which must not refuse.</summary>
    public async Task<StageOutcome> RunAsync(string stage, ModelDefinition model, bool force = false)
    {
        var outcome = await stages.Single(s => s.Name == stage)
            .RunAsync(model, new RunOptions { Force = force }, Silence.Instance, CancellationToken.None);
        return outcome.Refusal is null ? outcome : throw new LevainException($"{outcome.Refusal.Sentence} Mend the bench.");
    }
}
