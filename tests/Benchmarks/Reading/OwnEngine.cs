using Levain.Benchmarks.Reading.Tables;
using Levain.Datasets;
using Levain.Stages;
using Levain.Validating;
using Sylvan.Data.Csv;

namespace Levain.Benchmarks.Reading;

/// <summary>All that these benches know of how this project reads and validates: change it here when that changes.</summary>
internal static class OwnEngine
{
    /// <summary>The whole stage, up to its record: report, profile, quarantine.</summary>
    public static async Task<long> ValidateAsync(Table table)
    {
        var checkout = new BenchCheckout(table.Root);
        await checkout.RunAsync(ValidateStage.StageName, new BenchModel(), force: true);
        return checkout.Records.Get<ValidationReport>(BenchModel.ModelName, ValidateStage.StageName).Facts.Accepted;
    }

    /// <summary>Rows made and checked, as the stages behind Validate read them.</summary>
    public static Task<long> ReadRowsAsync(Table table)
    {
        var snapshot = new RecordBook(new Workspace(table.Root)).Get<Snapshot>(BenchModel.ModelName, FetchStage.StageName).Facts;
        var reader = new ContractReader<BenchRow>(new Workspace(table.Root), snapshot, null);
        return Task.FromResult(reader.Read().LongCount(r => r.Row is not null));
    }

    /// <summary>The limit: the reader finds rows and nothing is done with them.</summary>
    public static Task<long> FindRowsAsync(Table table) => PassAsync(table, _ => { });

    /// <summary>The limit with every field split off and none understood.</summary>
    public static Task<long> SplitFieldsAsync(Table table)
    {
        long characters = 0;
        return PassAsync(table, reader =>
        {
            for (var i = 0; i < reader.FieldCount; i++) characters += reader.GetFieldSpan(i).Length;
        });
    }

    private static Task<long> PassAsync(Table table, Action<CsvDataReader> row)
    {
        long rows = 0;
        using var reader = CsvRows.Open(table.FilePath);
        for (; reader.Read(); rows++) row(reader);
        return Task.FromResult(rows);
    }
}
