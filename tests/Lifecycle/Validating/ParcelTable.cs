using System.Text;
using Levain.Datasets;
using Levain.Definitions;
using Levain.Stages;
using Levain.Validating.Contracts;
using Levain.Validating.Profiling;
using Levain.Validating.Rows;
using Xunit;

namespace Levain.Validating;

/// <summary>Tables of parcels in a checkout of their own.</summary>
internal sealed class ParcelTable : IDisposable
{
    public const string Header = "code,at,weight,floor,stamp";

    private readonly Checkout checkout = new();

    public Workspace Workspace => checkout.Workspace;

    public string Quarantined => File.ReadAllText(Path.Combine(checkout.Workspace.Model("parcels"), ValidateStage.QuarantineFile));

    public Profile Profile => Json.Read<Profile>(
        File.ReadAllText(Path.Combine(checkout.Workspace.Model("parcels"), ValidateStage.ProfileFile)), "profile.json", "");

    public static string Good(int i) => FormattableString.Invariant($"p{i},2020-01-{1 + i:00}T10:00:00,{i + 1}.5,{i},s{i}");

    /// <summary>A header and good rows, then rows of the test's own.</summary>
    public static string Text(int good, params string[] rows) =>
        string.Join('\n', [Header, .. Enumerable.Range(0, good).Select(Good), .. rows]) + "\n";

    public Task<ValidationReport> ValidateAsync(string text, DateOnly? asOf = null, ModelDefinition? model = null) =>
        ValidateAsync(Encoding.UTF8.GetBytes(text), asOf, model);

    public async Task<ValidationReport> ValidateAsync(byte[] bytes, DateOnly? asOf = null, ModelDefinition? model = null)
    {
        await OutcomeAsync(bytes, asOf, model);
        return checkout.Facts<ValidationReport>("parcels", ValidateStage.StageName);
    }

    public async Task<StageOutcome> OutcomeAsync(byte[] bytes, DateOnly? asOf = null, ModelDefinition? model = null)
    {
        checkout.Write("data/parcels/p.csv", "");
        Fetch(bytes);
        var options = new RunOptions { AsOf = asOf };
        await checkout.RunAsync(FetchStage.StageName, model ?? new ParcelModel(), options);
        return await checkout.RunAsync(ValidateStage.StageName, model ?? new ParcelModel(), options);
    }

    /// <summary>The rows as every stage reads them.</summary>
    public async Task<IReadOnlyList<ReadRow<TRow>>> ReadAsync<TRow>(byte[] bytes, ContractView view = ContractView.Training)
        where TRow : class
    {
        var snapshot = new Snapshot { Dataset = "parcels", Digest = "", Folder = "data/parcels", Files = Fetch(bytes) };
        var reader = new ContractReader<TRow>(checkout.Workspace, snapshot) { View = view };
        List<ReadRow<TRow>> rows = [];
        await foreach (var block in reader.BlocksAsync(BlockHooks<TRow>.None, TestContext.Current.CancellationToken))
            foreach (var row in block.Rows)
            {
                var faults = block.Faults.ByRow().ToArray().Where(f => f.Row == row).Select(f => f.Rule.Code).ToList();
                rows.Add(new ReadRow<TRow>(
                    faults.Count > 0 ? null : block.Make(row), faults.Count > 0 ? 0 : block.KeyOf(row), block.Text.LineOf(row), faults));
            }

        return rows;
    }

    public Task<IReadOnlyList<ReadRow<TRow>>> ReadAsync<TRow>(string text)
        where TRow : class => ReadAsync<TRow>(Encoding.UTF8.GetBytes(text));

    public void Dispose() => checkout.Dispose();

    private DatasetFile[] Fetch(byte[] bytes)
    {
        var path = checkout.Write("data/parcels/p.csv", "");
        File.WriteAllBytes(path, bytes);
        DatasetFile[] pins = [new() { Name = "p.csv", Sha256 = Digest.OfBytes(bytes)["sha256:".Length..], Bytes = bytes.Length }];
        new DatasetManifest { Schema = 1, Name = "parcels", Title = "t", Source = "s", Licence = "l", Files = pins }.Save(checkout.Workspace);
        return pins;
    }
}
