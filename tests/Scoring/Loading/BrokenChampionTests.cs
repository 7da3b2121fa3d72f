using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Levain.Scoring.Serving;
using Xunit;

namespace Levain.Scoring.Loading;

/// <summary>A champion that is not what it claims to be is refused, says why, and leaves the old one answering.</summary>
public sealed class BrokenChampionTests
{
    public static TheoryData<string, string> Pointers => new()
    {
        { "", "cannot be read" },
        { "{", "cannot be read" },
        { "[]", "cannot be read" },
        { "{\"model\":\"loan\"}", "cannot be read" },
        { "{\"model\":7}", "cannot be read" },
    };

    public static TheoryData<string, string, string> Members => new()
    {
        { "model", "\"river\"", "is the champion of 'river', not of 'loan'" },
        { "digest", "\"sha256:12\"", "no SHA-256" },
        { "digest", "\"sha256:../../../../../../../../../../../../../../../../../../../../..x\"", "no SHA-256" },
        { "digest", "\"sha256:ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef0123456789\"", "no SHA-256" },
        { "digest", "\"sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"", "is missing" },
        { "version", "1.5", "cannot be read" },
        { "version", "99999999999", "cannot be read" },
        { "recipe", "{\"features\":[\"Amount\"]}", "learnt from other features" },
        { "recipe", "{\"features\":[1]}", "cannot be read" },
        { "recipe", "null", "cannot be read" },
        { "serving", "{\"files\":{\"model.flat\":1}}", "cannot be read" },
        { "operatingPoint", "{\"errorQuantiles\":{\"0.025\":\"low\",\"0.975\":1}}", "cannot be read" },
    };

    [Theory]
    [MemberData(nameof(Pointers))]
    public Task A_pointer_that_is_none(string text, string why) => RefusedAsync(folder => folder.PutPointer("loan", text), why);

    [Theory]
    [MemberData(nameof(Members))]
    public Task A_pointer_with_a_wrong_member(string member, string value, string why) =>
        RefusedAsync(folder => folder.Rewrite("loan", c => c[member] = JsonNode.Parse(value)), why);

    [Fact]
    public Task Features_in_another_order() => RefusedAsync(
        folder => folder.Rewrite("loan", c => c["recipe"]!["features"] = new JsonArray([.. c["recipe"]!["features"]!.AsArray().Reverse().Select(f => f!.DeepClone())])),
        "in another order");

    [Fact]
    public Task A_pointer_with_a_file_twice() => RefusedAsync(
        folder => folder.PutPointer("loan", folder.Champion("loan").ToJsonString().Replace("\"files\":{", "\"files\":{\"x\":\"1\",\"x\":\"1\",", StringComparison.Ordinal)), "cannot be read");

    [Theory]
    [InlineData("model.flat")]
    [InlineData("golden.jsonl")]
    public Task A_file_with_one_bit_of_another(string name) => RefusedAsync(
        folder =>
        {
            var path = folder.PlaceOf("loan", name);
            var bytes = File.ReadAllBytes(path);
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(path, bytes);
            folder.Rewrite("loan", c => c["version"] = 2);
        },
        $"{name} does not have the digest");

    [Theory]
    [InlineData("model.flat")]
    [InlineData("golden.jsonl")]
    public Task A_file_that_is_missing(string name) => RefusedAsync(
        folder =>
        {
            File.Delete(folder.PlaceOf("loan", name));
            folder.Rewrite("loan", c => c["version"] = 2);
        },
        $"{name} is missing");

    [Fact]
    public Task A_flat_form_cut_short_whose_digest_was_made_to_fit() =>
        RefusedAsync(folder => folder.Forge("loan", "model.flat", b => b[..^3]), "is not a flat model");

    [Fact]
    public Task A_flat_form_of_another_champion() => RefusedAsync(
        folder => folder.Forge("loan", "model.flat", _ => File.ReadAllBytes(Directory.GetFiles(Path.Combine(TrainedModels.Second, "loan"), "model.flat", SearchOption.AllDirectories).Single())),
        "is the flat form of");

    [Theory]
    [InlineData("{\"request\":5,\"scores\":[1]}", "JsonException")]
    [InlineData("{\"request\":{},\"scores\":[1]}", "golden row 1 breaks the contract")]
    [InlineData("{\"scores\":[1]}", "is no golden row")]
    [InlineData("{\"request\":{}}", "is no golden row")]
    [InlineData("x", "is no golden row")]
    public Task Golden_rows_that_are_none(string line, string why) =>
        RefusedAsync(folder => folder.Forge("kiln", "golden.jsonl", _ => Encoding.UTF8.GetBytes(line + "\n")), why, "kiln");

    [Theory]
    [InlineData("loan")]
    [InlineData("kiln")]
    public Task Golden_rows_with_other_scores(string model) => RefusedAsync(
        folder => folder.Forge(model, "golden.jsonl", b => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(b).Replace("\"scores\":[", "\"scores\":[1", StringComparison.Ordinal))),
        "does not give training's scores: golden row 1", model);

    [Fact]
    public async Task A_zip_with_one_bit_of_another_is_refused_or_is_the_same_model()
    {
        using var folder = new ServingFolder();
        await using var service = await RunningService.StartAsync(folder);
        var (path, old) = (folder.PlaceOf("kiln", "model.zip"), folder.Digest("kiln"));
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        var (random, refused) = (new Random(5), 0);
        for (var i = 0; i < 60; i++)
        {
            var broken = bytes.ToArray();
            broken[random.Next(broken.Length)] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(path, broken, TestContext.Current.CancellationToken);
            folder.Rewrite("kiln", c => c["version"] = i + 2);
            service.Shelf.Refresh();
            if (service.Shelf.Refusals.ContainsKey("kiln")) refused++;
            Assert.Equal(old, service.Shelf.Find("kiln")!.Champion.Digest);
            Assert.Equal(folder.Golden("kiln")[0].Scores[0], (await service.Call.PredictAsync("kiln", folder.Request("kiln"))).Json.GetProperty("score").GetSingle());
        }

        Assert.InRange(refused, 30, 60);
    }

    [Fact]
    public Task A_zip_cut_short() => RefusedAsync(folder => Rewrite(folder, b => b[..^40]), "is not a model", "kiln");

    [Fact]
    public Task A_zip_of_another_champion() => RefusedAsync(
        folder => Rewrite(folder, _ => File.ReadAllBytes(folder.PlaceOf("loan", "model.zip"))), "is not the champion", "kiln");

    [Fact]
    public async Task A_zip_entry_that_climbs_out_of_its_folder_writes_nothing()
    {
        using var folder = new ServingFolder();
        var outside = Path.Combine(Path.GetTempPath(), "levain-climbed");
        await RefusedAsync(other => Rewrite(other, Climbing), "is not the champion", "kiln");
        Assert.False(File.Exists(outside));

        static byte[] Climbing(byte[] zip)
        {
            using var stream = new MemoryStream();
            stream.Write(zip);
            using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            using (var entry = archive.CreateEntry("../../../../../../../../../../tmp/levain-climbed").Open())
                entry.Write("x"u8);
            return stream.ToArray();
        }
    }

    private static void Rewrite(ServingFolder folder, Func<byte[], byte[]> change)
    {
        var path = folder.PlaceOf("kiln", "model.zip");
        File.WriteAllBytes(path, change(File.ReadAllBytes(path)));
        folder.Rewrite("kiln", c => c["version"] = 2);
    }

    private static async Task RefusedAsync(Action<ServingFolder> breaks, string why, string model = "loan")
    {
        using var folder = new ServingFolder();
        var (old, request) = (folder.Digest(model), folder.Request(model));
        await using var service = await RunningService.StartAsync(folder);
        breaks(folder);
        service.Shelf.Refresh();
        var ready = await service.Call.GetAsync("/health/ready");
        Assert.Equal(200, ready.Status);
        var told = ready.Json.GetProperty("refused").GetProperty(model).GetString()!;
        Assert.Contains(why, told, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Models, told, StringComparison.Ordinal);
        Assert.Contains("is refused; what answered before goes on", service.Lines.Text, StringComparison.Ordinal);
        Assert.Equal(old, (await service.Call.PredictAsync(model, request)).Json.GetProperty("digest").GetString());

        // Without an old one the service does not start.
        var refused = await Assert.ThrowsAsync<LevainException>(async () =>
        {
            foreach (var other in Directory.GetDirectories(folder.Models).Where(d => Path.GetFileName(d) != model)) Directory.Delete(other, recursive: true);
            await (await RunningService.StartAsync(folder)).DisposeAsync();
        });
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }
}
