using System.Text;
using System.Text.Json;
using CsCheck;
using Levain.Datasets;
using Levain.Definitions.Contracts;
using Levain.Definitions.Shapes;
using Levain.Describing;
using Levain.Stages;
using Levain.Validating.Contracts;
using Levain.Validating.Rows;
using Xunit;

namespace Levain.Scoring.Serving;

/// <summary>A row is judged alike in a file and in a request, and what is accepted is the same row.</summary>
public sealed class FileAndRequestTests
{
    private static readonly Gen<string?> AnyNumber = Gen.OneOf(
        Gen.OneOf<string?>(
            null, "0", "-0", "1", "1.5", "1.0", "1e3", "1E-2", "-1", "50", "51", "69", "70", "100", "101", "1000000", "1000001", "2147483647", "2147483648",
            "9223372036854775807", "9223372036854775808", "3.4028235e38", "3.5e38", "1e39", "1e-50", "1e999", "-1e999", "0.30000000000000004"),
        Gen.Int.Select(i => (string?)FormattableString.Invariant($"{i}")),
        Gen.Double[-1e9, 1e9].Select(d => (string?)FormattableString.Invariant($"{d:R}")));

    private static readonly Gen<string?> AnyText = Gen.OneOf<string?>(
        null, "", " ", "A", "Ada Lovelace", " Ada", "Ada ", "House", "house", "Car", "2", "Boat", "2025-03-01T08:00:00", "2025-03-01T08:00:00.1234567", "2025-03-01",
        "2025-03-01 08:00:00", "2025-03-01T08:00:00Z", "2025-03-01T08:00:00+01:00", "2025-02-29", "2025-13-01T00:00:00", "0001-01-01", "DE", "de", "Länd \"x\"", "a,b",
        "a\nb", "a\r\nb", "\"", "😀", "null", "NaN", new string('x', 40), new string('x', 41));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task Loans() => AreAlikeAsync<Loan>(
        Column("id", AnyNumber, "7"), Column("granted", AnyText, "2025-03-01T08:00:00"), Column("customer", AnyNumber, "5"), Column("name", AnyText, "Ada Lovelace"),
        Column("purpose", AnyText, "House", "Car"), Column("amount", AnyNumber, "50000", "200000.5"), Column("income", AnyNumber, "40000"), Column("years-employed", AnyNumber, "3", "60"));

    [Fact]
    public Task Parcels() => AreAlikeAsync<Parcel>(
        Column("number", AnyNumber, "7"), Column("weight", AnyNumber, "2.5"), Column("country", AnyText, "DE"), Column("sent", AnyText, "2025-03-01"),
        Column("fragile", Gen.OneOf<string?>(null, "true", "false"), "true"));

    [Fact]
    public Task Days() => AreAlikeAsync<RiverDay>(Column("day", AnyText, "2025-03-01"), Column("level", AnyNumber, "3"), Column("rain", AnyNumber, "0"));

    private static (string Name, bool IsText, Gen<string?> Values) Column(string name, Gen<string?> any, params string?[] good) =>
        (name, any == AnyText, Gen.Frequency((8, Gen.OneOf<string?>(good)), (1, any)));

    private static async Task AreAlikeAsync<TRow>(params (string Name, bool IsText, Gen<string?> Values)[] columns)
        where TRow : class
    {
        using var folder = new ServingFolder();
        var (accepted, refused, round) = (0, 0, 0);
        var cells = columns.Aggregate(Gen.Const<IReadOnlyList<string?>>([]), (all, c) => all.SelectMany(row => c.Values.Select(v => (IReadOnlyList<string?>)[.. row, v])));
        await cells.Array[100].SampleAsync(
            async rows =>
            {
                var lines = rows.Select(r => string.Join(',', r.Select(Quoted))).Prepend(string.Join(',', columns.Select(c => c.Name)));
                var name = FormattableString.Invariant($"{Interlocked.Increment(ref round)}.csv");
                var filed = await FiledAsync<TRow>(folder.Log, name, string.Join('\n', lines) + "\n");
                foreach (var (row, (file, faults)) in rows.Zip(filed))
                {
                    var asked = Requested<TRow>(Json(columns, row), out var told);
                    Assert.Equal(faults, told);
                    Assert.Equal(file, asked);
                    Interlocked.Increment(ref told.Length == 0 ? ref accepted : ref refused);
                }
            },
            iter: 20,
            threads: 1,
            seed: "0N0XIzNsQ0O2");
        Assert.True(accepted > 300 && refused > 300, $"{accepted} {refused}");
    }

    private static async Task<List<(TRow? Row, string Faults)>> FiledAsync<TRow>(string folder, string name, string text)
        where TRow : class
    {
        await File.WriteAllTextAsync(Path.Combine(folder, name), text, Cancellation);
        var snapshot = new Snapshot { Dataset = "d", Digest = "", Folder = ".", Files = [new DatasetFile { Name = name, Bytes = Encoding.UTF8.GetByteCount(text) }] };
        var reader = new ContractReader<TRow>(new Workspace(folder), snapshot) { View = ContractView.Serving };
        List<(TRow?, string)> rows = [];
        await foreach (var block in reader.BlocksAsync(BlockHooks<TRow>.None, Cancellation))
            foreach (var row in block.Rows)
            {
                var faults = Sorted(block.Faults.ByRow().ToArray().Where(f => f.Row == row && f.Rule.Severity == Severity.Error).Select(f => $"{f.Rule.Code}"));
                rows.Add((faults.Length > 0 ? null : block.Make(row), faults));
            }

        return rows;
    }

    private static TRow? Requested<TRow>(byte[] json, out string told)
        where TRow : class
    {
        var contract = Contract<TRow>.Of(ShapeTests.Generated<RowShape<TRow>>(typeof(TRow)));
        var faults = new RequestFaults();
        var reader = new Utf8JsonReader(json);
        faults.Clear();
        reader.Read();
        var row = new RowReader<TRow>(contract).Read(ref reader, faults, new FieldPlace[contract.Columns.Count]);
        told = Sorted(faults.All.Select(f => $"{f.Code}"));
        return row;
    }

    private static byte[] Json((string Name, bool IsText, Gen<string?> Values)[] columns, IReadOnlyList<string?> row)
    {
        var fields = columns.Zip(row).Where(c => c.Second is not null).Select(c => $"\"{c.First.Name}\":{(c.First.IsText ? JsonSerializer.Serialize(c.Second) : c.Second)}");
        return Encoding.UTF8.GetBytes("{" + string.Join(',', fields) + "}");
    }

    private static string Quoted(string? cell) => cell is null ? "" : cell.AsSpan().ContainsAny("\",\r\n ") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static string Sorted(IEnumerable<string> codes) => string.Join(' ', codes.Order(StringComparer.Ordinal));
}
