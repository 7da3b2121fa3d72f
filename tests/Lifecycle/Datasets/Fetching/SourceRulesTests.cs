using Xunit;

namespace Levain.Datasets.Fetching;

public sealed class SourceRulesTests
{
    private const string Place = "data/houses/dataset.json";
    private static readonly DatasetFile A = new() { Name = "a.csv", From = "https://h/a" };

    [Fact]
    public void Paths_and_addresses_may_stand_side_by_side() =>
        SourceRules.Demand(Bringing.Manifest(A, A with { Name = "b.csv", From = "../b.csv" }), Place);

    [Fact]
    public void Files_that_lie_beside_the_manifest_are_not_asked_about() =>
        SourceRules.Demand(Bringing.Manifest(new DatasetFile { Name = "sub/a.csv" }, new DatasetFile { Name = "sub/a.csv" }), Place);

    public static TheoryData<string, string?, string> Wrong => new()
    {
        { "b.csv", null, "b.csv has no \"from\", and other files have one: a snapshot has one folder" },
        { "b.csv", " ", "\"from\" of b.csv is empty." },
        { "b.csv", "gopher://h/b", "\"from\" of b.csv asks for gopher" },
        { "b.csv", "https://me:pw@h/b", "names a user or a password for https://h/b: no secret belongs" },
        { "A.CSV", "../b", "A.CSV is named twice" },
        { "../b.csv", "../b", "'../b.csv' is not a plain file name" },
        { "c:b.csv", "../b", "'c:b.csv' is not a plain file name" },
        { "c\\b.csv", "../b", "is not a plain file name" },
        { "..", "../b", "'..' is not a plain file name" },
        { "", "../b", "'' is not a plain file name" },
        { "b\n.csv", "../b", "is not a plain file name" },
        { "a.csv.part", "../b", "is not a plain file name: no folder, no dot in front, no '.part' in it" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_worked_with_is_told_with_its_place(string name, string? from, string says) => Told.Says(
        Told.By(() => SourceRules.Demand(Bringing.Manifest(A, new DatasetFile { Name = name, From = from }), Place)), Place, says, "Mend it");

    [Fact]
    public void All_is_told_at_once()
    {
        var files = Enumerable.Range(0, 8).Select(i => new DatasetFile { Name = $"{i}.csv", From = "xy://h" }).ToArray();
        Told.Says(Told.By(() => SourceRules.Demand(Bringing.Manifest(files) with { Files = [.. files, new() { Name = "l" }] }, Place)),
            "l has no \"from\"", "of 0.csv", "of 3.csv", "and 4 more");
    }

    [Fact]
    public void A_generator_makes_all_files_or_none() => Told.Says(
        Told.By(() => SourceRules.Demand(
            Bringing.Manifest(A) with { Generator = new GeneratorReference { Name = "g", Parameters = [] } }, Place)),
        "it has a generator, and files with \"from\"", "keep one of the two");
}
