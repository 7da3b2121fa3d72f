using System.Diagnostics;
using Levain.Delivery.Images.Engines;
using Levain.Stages;

namespace Levain.Delivery.Images.Smoking;

/// <summary>The stage in a process of its own, which can be killed.</summary>
internal static class SmokeProcess
{
    public const string Name = "smoke";

    public static Process Start(Uri engine, SmokeBench bench)
    {
        string[] runtime = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? ["exec", typeof(SmokeProcess).Assembly.Location] : [];
        return Process.Start(new ProcessStartInfo(
            Environment.ProcessPath!, [.. runtime, Name, engine.OriginalString, bench.Workspace.Root, bench.Golden]))!;
    }

    /// <summary>The child's side.</summary>
    public static async Task<int> RunAsync(string engine, string root, string golden)
    {
        using var docker = new DockerEngine(new Uri(engine));
        var stage = SmokeBench.StageIn(new Workspace(root), docker, golden, new SmokeLimits(), new DeliveryOptions());
        await stage.RunAsync(new BudgetedMarket(SmokeBench.Lenient), new RunOptions { Force = true }, Silence.Here, CancellationToken.None);
        return 0;
    }
}
