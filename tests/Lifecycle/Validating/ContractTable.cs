using Levain.Stages;

namespace Levain.Validating;

/// <summary>Tables of any contract in a checkout of their own.</summary>
internal sealed class ContractTable<TRow> : IDisposable
    where TRow : class
{
    private readonly Checkout checkout = new();

    public ContractModel<TRow> Model { get; init; } = new();

    public string Quarantined => File.ReadAllText(Path.Combine(checkout.Workspace.Model("table"), ValidateStage.QuarantineFile));

    /// <summary>All that validation wrote.</summary>
    public string Written => string.Concat(
        Directory.GetFiles(checkout.Workspace.Model("table")).Where(f => !f.EndsWith("fetch.json", StringComparison.Ordinal)).Select(File.ReadAllText));

    public async Task<ValidationReport> ValidateAsync(string header, IEnumerable<string> rows, DateOnly? asOf = null)
    {
        checkout.Describe("table", ("t.csv", string.Join('\n', rows.Prepend(header)) + "\n"));
        var options = new RunOptions { AsOf = asOf };
        await checkout.RunAsync("Fetch", Model, options);
        await checkout.RunAsync(ValidateStage.StageName, Model, options);
        return checkout.Facts<ValidationReport>("table", ValidateStage.StageName);
    }

    public void Dispose() => checkout.Dispose();
}
