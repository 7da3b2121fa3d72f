using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Levain.Datasets;
using Levain.Definitions;
using Levain.Training;
using Levain.Training.Flattening;
using Levain.Training.Golden;
using Levain.Validating.Contracts;
using Microsoft.ML;

namespace Levain.Scoring.Serving;

/// <summary>Trains a champion as the stages do, and lays it out as a service reads it.</summary>
internal sealed class ChampionMaker<TRow, TFeatures>(TypedDefinition<TRow, TFeatures> definition)
    where TRow : class
    where TFeatures : notnull
{
    public void LayOut(IReadOnlyList<TRow> rows, string root, int version)
    {
        var work = Path.Combine(root, definition.Name);
        Directory.CreateDirectory(work);
        var zip = Path.Combine(work, "model.zip");
        var examples = Describe(rows);
        var digest = Learner.Fit(definition, definition.Learn, examples.Training, zip);
        var golden = definition.Accept(new GoldenMaker(examples, zip));
        var flat = FlatMaker.Make(new MLContext(0).Model.Load(zip, out _), digest, definition.Kind, examples.HoldOut);
        var point = OperatingPoints.OfTwin(definition, examples.Training, work);
        var place = Directory.CreateDirectory(Path.Combine(work, digest["sha256:".Length..][..12])).FullName;
        File.Move(zip, Path.Combine(place, "model.zip"));
        var files = new JsonObject { [GoldenFile.Name] = Write(place, GoldenFile.Name, GoldenFile.Write(golden)) };
        if (flat.Bytes is { } bytes) files["model.flat"] = Write(place, "model.flat", bytes);
        Write(place, "card.md", Encoding.UTF8.GetBytes($"# {definition.Name}\n"));
        Write(work, "champion.json", Encoding.UTF8.GetBytes(Pointer(version, digest, examples.Training.Slots, point, files).ToJsonString()));
    }

    private SplitExamples Describe(IReadOnlyList<TRow> rows)
    {
        var contract = Contract<TRow>.Instance;
        var last = contract.EventTime?.Invoke(rows[^1]) ?? new DateTime(2025, 1, 1);
        var plan = new SplitPlan(definition, DateOnly.FromDateTime(last).AddDays(contract.MaturesInDays), contract.MaturesInDays);
        var maker = new ExampleMaker<TRow, TFeatures>(definition, contract, plan);
        var random = new Random(7);
        foreach (var row in rows) maker.Add(row, new UInt128((ulong)random.NextInt64() << 1, 0));
        return maker.Finish();
    }

    private JsonObject Pointer(int version, string digest, IEnumerable<string> features, OperatingPoint? point, JsonObject files) => new()
    {
        ["schema"] = 1,
        ["model"] = definition.Name,
        ["version"] = version,
        ["digest"] = digest,
        ["recipe"] = new JsonObject { ["features"] = new JsonArray([.. features.Select(f => (JsonNode)f)]) },
        ["operatingPoint"] = point is null ? null : new JsonObject
        {
            ["threshold"] = point.Threshold,
            ["errorQuantiles"] = point.ErrorQuantiles is { } errors
                ? new JsonObject(errors.Select(e => KeyValuePair.Create(e.Key, (JsonNode?)e.Value)))
                : null,
        },
        ["serving"] = new JsonObject { ["files"] = files },
    };

    private static string Write(string folder, string name, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(folder, name), bytes);
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
    }
}
