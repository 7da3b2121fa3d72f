using Levain.Adapters;
using Levain.CommandLine;
using Levain.Delivery.Images;
using Levain.Delivery.Images.Bases;
using Levain.Delivery.Images.Engines;
using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Packing;
using Levain.Delivery.Images.Publishing;
using Levain.Delivery.Images.Registries;
using Levain.Delivery.Images.Smoking;
using Levain.Delivery.Releases.Connecting;
using Levain.Delivery.Releases.Proposing;
using Levain.Delivery.Releases.Publishing;
using Levain.Datasets;
using Levain.Datasets.Revisions;
using Levain.Definitions;
using Levain.Evaluating;
using Levain.Gating;
using Levain.Models;
using Levain.Monitoring.References;
using Levain.Output;
using Levain.Predicting;
using Levain.Registering;
using Levain.Registering.Reproducing;
using Levain.Reporting;
using Levain.Reporting.Cards;
using Levain.Reporting.Comparing;
using Levain.Reporting.Monitoring;
using Levain.Reporting.Replays;
using Levain.Retraining;
using Levain.Retraining.Replaying;
using Levain.Stages;
using Levain.Stages.Code;
using Levain.Training;
using Levain.Validating;
using Levain.Validating.Changes;
using Microsoft.Extensions.DependencyInjection;

namespace Levain;

/// <summary>Puts the parts together.</summary>
internal static class Composition
{
    /// <summary>The stages in the way of the data.</summary>
    private static readonly Type[] Stages =
    [
        typeof(FetchStage), typeof(ValidateStage), typeof(TrainStage), typeof(EvaluateStage), typeof(GateStage), typeof(PromoteStage),
    ];

    /// <summary>Registers all that tasks are made from.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="root">The root of the checkout.</param>
    public static IServiceCollection AddLevain(this IServiceCollection services, string root)
    {
        var workspace = new Workspace(root);
        services.AddSingleton(TimeProvider.System).AddSingleton(workspace).AddSingleton(new FileIndex(workspace.FileIndex));
        services.AddSingleton(_ => new Lazy<ModelCatalog>(() => ModelCatalog.From(ModelAssembly.Types)));
        services.AddSingleton<IReadOnlyList<IDatasetGenerator>>(_ => ModelAssembly.Generators());
        services.AddSingleton<ICodeIdentity>(_ => new CodeHash([typeof(IStage).Assembly, typeof(ModelAssembly).Assembly, typeof(PackageStage).Assembly]));
        services.AddSingleton<RecordBook>().AddSingleton<ResultStore>().AddSingleton<StageServices>();
        services.AddSingleton<Registry>().AddSingleton<ChampionSource>().AddSingleton<IChampions>(p => p.GetRequiredService<ChampionSource>());
        services.AddSingleton<Rollback>().AddSingleton<ComparisonSource>().AddSingleton<ComparisonReport>();
        services.AddSingleton<IRevisions, GitRevisions>().AddSingleton<DataDiff>().AddSingleton<DataDiffReport>();
        services.AddSingleton<ICommit, GitCommit>().AddSingleton<ICard, Card>().AddSingleton<IValidationPages, ValidationPages>().AddSingleton<IReferenceMaker, ReferenceWriter>();
        services.AddSingleton(p => MonitorArguments.Read(p.GetRequiredService<Cake.Core.ICakeContext>())).AddSingleton<IMonitorInputs, MonitorInputs>();
        services.AddSingleton<IMonitorPages, MonitorPages>().AddSingleton<LookBook>().AddSingleton<MonitorStage>().AddSingleton<MonitorNotes>();
        foreach (var stage in Stages) services.AddSingleton(stage);
        services.AddSingleton<IReadOnlyList<IStage>>(p => [.. Stages.Select(s => (IStage)p.GetRequiredService(s))]);
        services.AddSingleton<ResultTable>().AddSingleton<HistoryTable>().AddSingleton<ChampionOfDay>().AddSingleton<HistoryReport>().AddSingleton<ModelReport>().AddSingleton<Verification>();
        services.AddSingleton<BatchPrediction>().AddSingleton<ServingFolders>().AddSingleton<ServedChampions>();
        services.AddSingleton(p => DeliveryArguments.Read(p.GetRequiredService<Cake.Core.ICakeContext>()));
        services.AddSingleton<IServiceBuilds, ServiceBuilds>().AddSingleton<ISources, GitSources>().AddSingleton<BaseSource>().AddSingleton<PackageStage>();
        services.AddSingleton(p => DeliveryArguments.Credentials(p.GetRequiredService<DeliveryOptions>())).AddSingleton<IRegistries, RegistryClients>().AddSingleton<IModelRemote, ModelRemote>();
        services.AddSingleton(p => new GitHubConnections(
            new Lazy<GitHubSettings>(() => GitHubArguments.Read(p.GetRequiredService<DeliveryOptions>().Push, () => GitProcess.Remote(workspace.Root))), TimeProvider.System));
        services.AddSingleton<RehearsalBook>().AddSingleton<GitHubAccess>();
        services.AddSingleton<ReleaseFactsSource>().AddSingleton<ReleaseAssets>().AddSingleton<ReleaseStage>().AddSingleton<SmokeRehearsal>();
        services.AddSingleton<IGit, GitProgram>().AddSingleton(ActionsArguments.Proposal()).AddSingleton<ProposeStage>().AddSingleton<ProposeNotes>().AddSingleton<GitHubTelling>();
        services.AddSingleton(new BlobStore(workspace.Images)).AddSingleton<ModelFiles>().AddSingleton<ISmokeProof, SmokeProof>().AddSingleton<PublishStage>();
        services.AddSingleton<DockerEngine>(_ => new DockerEngine(EngineAddress.Read(Environment.GetEnvironmentVariable("DOCKER_HOST"))));
        services.AddSingleton<IContainerEngine>(p => p.GetRequiredService<DockerEngine>()).AddSingleton<IContainers>(p => p.GetRequiredService<DockerEngine>());
        services.AddSingleton<IGoldenCases, ChampionGolden>().AddSingleton<Leftovers>().AddSingleton<ImageLoading>().AddSingleton(new SmokeLimits()).AddSingleton<SmokeStage>();
        services.AddSingleton<IReplayPages, ReplayPages>().AddSingleton<ReplayStage>().AddSingleton<ReplayNotes>();
        services.AddSingleton<Reproduction>().AddSingleton<ReproductionReport>();
        services.AddSingleton<IReadOnlyList<IStageNotes>>(p => [p.GetRequiredService<ValidationNotes>(), p.GetRequiredService<VerdictNotes>(), p.GetRequiredService<ImageNotes>(), p.GetRequiredService<RemoteNotes>(), p.GetRequiredService<MonitorNotes>(), p.GetRequiredService<ProposeNotes>(), p.GetRequiredService<ReleaseRehearsal>(), p.GetRequiredService<ReplayNotes>()]);
        services.AddSingleton<ReleaseRehearsal>().AddSingleton<ReleaseOutputs>().AddSingleton(p => new GitHubReport(
            workspace, p.GetRequiredService<RunSummary>(), new Annotations(new ContractSource(workspace), p.GetRequiredService<RecordBook>()), (p.GetRequiredService<Registry>(), p.GetRequiredService<ReleaseOutputs>())));
        services.AddSingleton<Cake.Core.ICakeReportPrinter, QuietReportPrinter>();
        services.AddSingleton<RunLock>().AddSingleton<LastRun>().AddSingleton<LastRunFiles>().AddSingleton<ValidationNotes>().AddSingleton<VerdictNotes>().AddSingleton<ImageNotes>().AddSingleton<RemoteNotes>().AddSingleton<StageReport>().AddSingleton<RunSummary>();
        return services.AddSingleton<ModelRun>().AddSingleton(_ => new ProgressBoard(TimeProvider.System, !Console.IsOutputRedirected, Console.Out));
    }
}
