using Levain.Evaluating;
using Levain.Monitoring.References;
using Levain.Samples;
using Levain.Stages;
using Xunit;

namespace Levain.Retraining;

/// <summary>A checkout whose houses have a champion of September; each test begins with a new ledger.</summary>
public sealed class WatchedHouses : IAsyncLifetime
{
    private string pointer = "";

    internal Checkout Checkout { get; } = new();

    /// <summary>The last day that the champion knows.</summary>
    internal static DateOnly Trained { get; } = new(2020, 9, 30);

    internal MonitoringReference Reference => new()
    {
        Schema = MonitoringReference.CurrentSchema,
        Champion = Checkout.Registry.Champion("houses")!.Digest,
        AsOf = Trained,
        WindowDays = 30,
        FalseAlarmDays = 90,
        Level = 0.01,
        Columns = [],
        HoldOut = new(StringComparer.Ordinal) { ["Mae"] = new Estimate { Value = 1, Low = 0.9, High = 1.1 } },
        Calibration = null,
    };

    public async ValueTask InitializeAsync()
    {
        Checkout.Describe("houses", ("houses.csv", Houses.Table(300)));
        await Checkout.RunToAsync("Promote", new HouseModel(), new RunOptions { AsOf = Trained });
        pointer = File.ReadAllText(Checkout.Workspace.Champion("houses"));
    }

    public ValueTask DisposeAsync()
    {
        Checkout.Dispose();
        return ValueTask.CompletedTask;
    }

    internal void BeginAnew()
    {
        foreach (var file in Directory.EnumerateFiles(Checkout.Workspace.Model("houses"), "monitor.*").ToList()) File.Delete(file);
        File.Delete(Checkout.Workspace.Decisions("houses"));
        File.WriteAllText(Checkout.Workspace.Champion("houses"), pointer);
        Write(Reference);
    }

    internal void Write(MonitoringReference reference) => Checkout.Write("models/houses/monitoring.json", Json.Write(reference));
}
