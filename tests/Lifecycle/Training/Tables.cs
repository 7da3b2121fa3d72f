using System.Globalization;
using Levain.Datasets;
using Levain.Definitions;
using Levain.Stages;

namespace Levain.Training;

/// <summary>Small tables of a test's own and the examples that are made of them.</summary>
internal sealed class Tables : IDisposable
{
    private readonly Checkout checkout = new();

    public Checkout Checkout => checkout;

    public static string Tides(int hours, Func<int, float>? height = null) => string.Concat(
        Enumerable.Range(0, hours).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"{new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddHours(i):s},{height?.Invoke(i) ?? i}\n")).Prepend("at,height\n"));

    public static string Swipes(IEnumerable<(int Id, double Day, string Card, double Amount, bool Fraud, double? Known)> swipes) =>
        string.Concat(swipes.Select(s => string.Create(
            CultureInfo.InvariantCulture,
            $"{s.Id},{Day(s.Day)},{s.Card},{s.Amount},{(s.Fraud ? "true" : "false")},{(s.Known is { } k ? Day(k) : "")}\n"))
            .Prepend("id,at,card,amount,fraud,reported\n"));

    /// <summary>Days of January 2020 with their hours.</summary>
    public static string Day(double day) =>
        new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(day - 1).ToString("s", CultureInfo.InvariantCulture);

    public Task<SplitExamples> ExamplesAsync(ModelDefinition model, string table, DateOnly asOf)
    {
        var path = checkout.Write($"data/{model.Dataset}/t.csv", table);
        var snapshot = new Snapshot
        {
            Dataset = model.Dataset,
            Digest = "",
            Folder = $"data/{model.Dataset}",
            Files = [new DatasetFile { Name = Path.GetFileName(path) }],
        };
        return model.Accept(new Tabulation(checkout.Workspace, snapshot, asOf, Work(model), Silence.Here));
    }

    public StageWork Work(ModelDefinition model) => checkout.Work(model);

    public void Dispose() => checkout.Dispose();
}
