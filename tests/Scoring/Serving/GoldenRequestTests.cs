using System.Text.Json;
using Levain.Training;
using Levain.Training.Flattening;
using Xunit;

namespace Levain.Scoring.Serving;

/// <summary>What training scored comes back over HTTP to the last bit.</summary>
public sealed class GoldenRequestTests
{
    [Theory]
    [InlineData("loan", "flat")]
    [InlineData("river", "flat")]
    [InlineData("parcel", "flat")]
    [InlineData("kiln", "ML.NET")]
    public async Task One_by_one_and_all_at_once(string model, string engine)
    {
        using var folder = new ServingFolder();
        await using var service = await RunningService.StartAsync(folder);
        var golden = folder.Golden(model);
        Assert.True(golden.Count >= 16);
        foreach (var (row, i) in golden.Select((g, i) => (g, i)))
            Assert.Equal(row.Scores, Scores(await Told(service, model, folder.Request(model, i))));

        var all = "{\"instances\":[" + string.Join(',', golden.Select((_, i) => folder.Request(model, i))) + "]}";
        var predictions = (await Told(service, model, all)).GetProperty("predictions").EnumerateArray().ToList();
        Assert.Equal(golden.Select(g => g.Scores), predictions.Select(Scores));
        Assert.Equal(golden.Count, predictions.Select(p => p.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal(engine, service.Shelf.Find(model)!.Engine);
    }

    [Theory]
    [InlineData("loan", 2)]
    [InlineData("river", 3)]
    [InlineData("parcel", 2)]
    public async Task The_flat_form_answers_as_the_pooled_engine_does(string model, int spread)
    {
        using var folder = new ServingFolder();
        var definition = Tests.ServedModels.All().Single(d => d.Name == model);
        var flat = FlatModel.Read(await File.ReadAllBytesAsync(folder.PlaceOf(model, "model.flat"), TestContext.Current.CancellationToken), "flat");
        using var pooled = new PooledScorer(folder.PlaceOf(model, "model.zip"), definition.Kind);
        var random = new Random(3);
        var (vector, wanted, scores) = (new float[flat.Width], new float[flat.Outputs], new float[flat.Outputs]);
        for (var i = 0; i < 200; i++)
        {
            for (var slot = 0; slot < vector.Length; slot++) vector[slot] = random.Next(3) == 0 ? 0 : (random.NextSingle() - 0.3f) * MathF.Pow(10, random.Next(spread));
            pooled.Score(vector, wanted);
            flat.Score(vector, scores);
            Assert.Equal(wanted, scores);
        }
    }

    [Fact]
    public async Task The_label_is_yes_from_the_threshold_on()
    {
        using var folder = new ServingFolder();
        var golden = folder.Golden("loan").OrderBy(g => g.Scores[0]).ToList();
        var threshold = golden[golden.Count / 2].Scores[0];
        folder.Rewrite("loan", c => c["operatingPoint"]!["threshold"] = threshold);
        await using var service = await RunningService.StartAsync(folder);
        for (var i = 0; i < golden.Count; i++)
        {
            var told = await Told(service, "loan", folder.Request("loan", i));
            Assert.Equal(folder.Golden("loan")[i].Scores[0] >= threshold, told.GetProperty("label").GetBoolean());
            Assert.Equal((1, folder.Digest("loan"), "loan"), (told.GetProperty("version").GetInt32(), told.GetProperty("digest").GetString(), told.GetProperty("model").GetString()));
        }

        folder.Rewrite("loan", c => c["operatingPoint"] = null);
        service.Shelf.Refresh();
        Assert.Equal(JsonValueKind.Null, (await Told(service, "loan", folder.Request("loan"))).GetProperty("label").ValueKind);
    }

    [Fact]
    public async Task A_class_and_a_band_are_told()
    {
        using var folder = new ServingFolder();
        await using var service = await RunningService.StartAsync(folder);
        var parcel = await Told(service, "parcel", folder.Request("parcel"));
        var best = parcel.GetProperty("scores").EnumerateObject().MaxBy(s => s.Value.GetSingle());
        Assert.Equal((best.Name, best.Value.GetSingle()), (parcel.GetProperty("label").GetString(), parcel.GetProperty("score").GetSingle()));
        var river = await Told(service, "river", folder.Request("river"));
        var (score, band) = (river.GetProperty("score").GetSingle(), river.GetProperty("interval"));
        var errors = folder.Champion("river")["operatingPoint"]!["errorQuantiles"]!;
        Assert.Equal(score + errors["0.025"]!.GetValue<double>(), band.GetProperty("low").GetDouble());
        Assert.Equal(score + errors["0.975"]!.GetValue<double>(), band.GetProperty("high").GetDouble());
    }

    private static async Task<JsonElement> Told(RunningService service, string model, string request)
    {
        var answer = await service.Call.PredictAsync(model, request);
        Assert.True(answer.Status == 200, answer.Text);
        return answer.Json;
    }

    private static float[] Scores(JsonElement told) => told.TryGetProperty("scores", out var classes)
        ? [.. classes.EnumerateObject().Select(s => s.Value.GetSingle())]
        : [told.GetProperty("score").GetSingle()];
}
