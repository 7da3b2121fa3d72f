using Newtonsoft.Json.Linq;
using Xunit;

namespace Levain.Datasets;

public sealed class DatasetManifestTests : IDisposable
{
    private const string Good = """
        {"schema":1,"name":"houses","title":"Häuser","source":"s","licence":"MIT","files":[{"name":"a.csv"}]}
        """;

    private readonly Checkout checkout = new();

    public void Dispose() => checkout.Dispose();

    [Fact]
    public void A_file_may_be_named_before_it_is_pinned() =>
        Assert.Equal(("a.csv", "", 0), Assert.Single(Load(Good).Files) is var f ? (f.Name, f.Sha256, f.Bytes) : default);

    [Fact]
    public void A_missing_manifest_says_which_and_what_to_do() => Told.Says(
        Told.By(() => DatasetManifest.Load(checkout.Workspace, "houses")), "data/houses/dataset.json is missing", "docs/models.md");

    public static TheoryData<string, string, string> Broken => new()
    {
        { Good, "{", "is not JSON" },
        { "\"schema\":1", "\"schema\":7", "newer version" },
        { "\"schema\":1,", "", "schema" },
        { "\"name\":\"houses\"", "\"name\":\"cars\"", "'cars'" },
        { "\"licence\":\"MIT\",", "", "licence" },
        { "\"title\"", "\"titel\"", "titel" },
        { "\"files\"", "\"file\"", "file" },
        { "\"name\":\"a.csv\"", "\"name\":\"a.csv\",\"sha256\":null", "sha256" },
        { "\"name\":\"a.csv\"", "\"name\":\"a.csv\",\"bytes\":\"all\"", "all" },
        { "\"files\":", "\"generator\":{\"name\":\"g\"},\"files\":", "parameters" },
        { "\"name\":\"a.csv\"", "\"name\":\"a.csv\",\"from\":7,\"form\":\"x\"", "form" },
        { "\"name\":\"a.csv\"", "\"name\":\"a.csv\",\"from\":\"https://me@h/a\"", "no secret belongs in the repository" },
        { "{\"name\":\"a.csv\"}", "{\"name\":\"a.csv\",\"from\":\"x\"},{\"name\":\"b.csv\"}", "b.csv has no \"from\"" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_manifest_is_named_with_what_is_wrong(string old, string now, string says)
    {
        Assert.Contains(old, Good, StringComparison.Ordinal);
        Told.Says(Told.By(() => Load(Good.Replace(old, now, StringComparison.Ordinal))), "data/houses/dataset.json", says);
    }

    [Fact]
    public void What_is_saved_is_read_back_with_a_line_a_file()
    {
        var manifest = Load(Good) with
        {
            Generator = new GeneratorReference
            {
                Name = "g",
                Parameters = JObject.FromObject(new { seed = 7, rate = 0.1, at = "2025-03-30T02:30:00+05:00", text = "\"files\": []" }),
            },
            Files = [new DatasetFile { Name = "a.csv", Sha256 = "1", Bytes = 2, Rows = 3 }, new DatasetFile { Name = "b.csv" }],
        };
        manifest.Save(checkout.Workspace);
        var text = File.ReadAllText(checkout.Workspace.DatasetManifest("houses"));
        Told.Says(text, "    {\"name\":\"a.csv\",\"sha256\":\"1\",\"bytes\":2,\"rows\":3},\n", "2025-03-30T02:30:00+05:00", "Häuser");
        var read = DatasetManifest.Load(checkout.Workspace, "houses");
        Assert.Equal(manifest.Files, read.Files);
        Assert.True(JToken.DeepEquals(manifest.Generator.Parameters, read.Generator!.Parameters));
        read.Save(checkout.Workspace);
        Assert.Equal(text, File.ReadAllText(checkout.Workspace.DatasetManifest("houses")));
    }

    [Fact]
    public void No_generator_is_not_written()
    {
        Load(Good).Save(checkout.Workspace);
        Assert.DoesNotContain("generator", File.ReadAllText(checkout.Workspace.DatasetManifest("houses")), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_file_comes_from_is_written_only_where_it_is_said()
    {
        var manifest = Load(Good) with { Files = [new DatasetFile { Name = "a.csv", From = "../ä", Sha256 = "1", Bytes = 2, Rows = 3 }] };
        manifest.Save(checkout.Workspace);
        Told.Says(
            File.ReadAllText(checkout.Workspace.DatasetManifest("houses")),
            "    {\"name\":\"a.csv\",\"from\":\"../ä\",\"sha256\":\"1\",\"bytes\":2,\"rows\":3}\n");
        Assert.Equal(manifest.Files, DatasetManifest.Load(checkout.Workspace, "houses").Files);
        Load(Good).Save(checkout.Workspace);
        Assert.DoesNotContain("from", File.ReadAllText(checkout.Workspace.DatasetManifest("houses")), StringComparison.Ordinal);
    }

    private DatasetManifest Load(string text)
    {
        checkout.Write("data/houses/dataset.json", text);
        return DatasetManifest.Load(checkout.Workspace, "houses");
    }
}
