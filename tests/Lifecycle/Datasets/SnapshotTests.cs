using CsCheck;
using Xunit;

namespace Levain.Datasets;

public sealed class SnapshotTests
{
    private static readonly DatasetFile A = new() { Name = "a.csv", Sha256 = "1", Bytes = 10, Rows = 1 };
    private static readonly DatasetFile B = new() { Name = "b.csv", Sha256 = "2", Bytes = 20, Rows = 2 };

    [Fact]
    public void A_snapshot_is_named_by_names_and_contents_and_by_nothing_else()
    {
        Assert.Equal(Snapshot.DigestOf([A, B]), Snapshot.DigestOf([B with { Rows = 7 }, A with { Bytes = 7 }]));
        Assert.NotEqual(Snapshot.DigestOf([A, B]), Snapshot.DigestOf([A]));
        Assert.NotEqual(Snapshot.DigestOf([A, B]), Snapshot.DigestOf([A with { Sha256 = "2" }, B with { Sha256 = "1" }]));
        Assert.NotEqual(Snapshot.DigestOf([A, B]), Snapshot.DigestOf([A with { Name = "c.csv" }, B]));
    }

    [Fact]
    public void Files_in_any_order_are_the_same_snapshot_in_every_culture()
    {
        var files = new[] { "İ.csv", "i.csv", "I.csv", "ı.csv", "ä.csv", "z.csv", "-a.csv", "a.csv" }
            .Select(n => A with { Name = n }).ToArray();
        var digest = Snapshot.DigestOf(files);
        Gen.Shuffle(files).Sample(shuffled =>
        {
            using var turkish = new Culture("tr-TR");
            return Snapshot.DigestOf(shuffled) == digest;
        }, iter: 50);
    }

    [Fact]
    public void Rows_and_bytes_add_up()
    {
        var snapshot = new Snapshot { Dataset = "d", Digest = "", Folder = "data/d", Files = [A, B] };
        Assert.Equal((3L, 30L), (snapshot.Rows, snapshot.Bytes));
    }
}
