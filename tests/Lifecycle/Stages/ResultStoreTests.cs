using Xunit;

namespace Levain.Stages;

public sealed class ResultStoreTests : IDisposable
{
    private readonly Checkout checkout = new();

    private ResultStore Store => checkout.Services.Store;

    public void Dispose() => checkout.Dispose();

    [Fact]
    public void A_folder_to_work_in_is_empty_whatever_a_killed_run_left()
    {
        var folder = Store.OpenFolder("houses", "Parrot");
        File.WriteAllText(Path.Combine(folder, "half"), "");
        Assert.Equal(folder, Store.OpenFolder("houses", "Parrot"));
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void A_result_is_found_under_its_key_alone()
    {
        var record = Put("sha256:" + new string('a', 64));
        Assert.Equal(record.Facts, Store.Find<ParrotFacts>("houses", "Parrot", record.Key)!.Facts);
        Assert.Null(Store.Find<ParrotFacts>("houses", "Parrot", "sha256:" + new string('b', 64)));
        Assert.Null(Store.Find<ParrotFacts>("cars", "Parrot", record.Key));
    }

    [Fact]
    public void A_result_is_laid_out_with_its_outputs_and_nothing_half()
    {
        var record = Put("sha256:" + new string('a', 64));
        Assert.False(Store.IsLaidOut(record));
        Store.LayOut(record);
        Assert.True(Store.IsLaidOut(record));
        var names = Directory.GetFiles(checkout.Workspace.Model("houses")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);
        Assert.Equal(["one.txt", "parrot.json", "two.txt"], names);
    }

    [Fact]
    public void The_same_key_again_takes_the_place_of_the_first()
    {
        Put("sha256:" + new string('a', 64));
        var again = Put("sha256:" + new string('a', 64), "another word");
        Assert.Equal("another word", Store.Find<ParrotFacts>("houses", "Parrot", again.Key)!.Facts.Word);
    }

    [Fact]
    public void A_stored_record_that_is_broken_is_none()
    {
        var record = Put("sha256:" + new string('a', 64));
        var path = Directory.GetFiles(checkout.Workspace.Artifacts, "parrot.json", SearchOption.AllDirectories).Single();
        File.WriteAllText(path, "{");
        Assert.Null(Store.Find<ParrotFacts>("houses", "Parrot", record.Key));
    }

    [Fact]
    public void Outputs_are_described_in_the_order_of_their_names_with_size_and_digest()
    {
        using var folder = new TempFolder();
        folder.Write("b", "bb");
        folder.Write("B", "");
        folder.Write("a", "a");
        Assert.Equal(
            [("B", 0, Digest.OfText("")), ("a", 1, Digest.OfText("a")), ("b", 2, Digest.OfText("bb"))],
            ResultStore.Describe(folder.Path).Select(o => (o.Name, o.Bytes, o.Digest)));
    }

    private StageRecord<ParrotFacts> Put(string key, string word = "one")
    {
        var folder = Store.OpenFolder("houses", "Parrot");
        File.WriteAllText(Path.Combine(folder, "one.txt"), word);
        File.WriteAllText(Path.Combine(folder, "two.txt"), "2");
        var record = new StageRecord<ParrotFacts>
        {
            Schema = 1,
            Stage = "Parrot",
            Model = "houses",
            Key = key,
            KeyParts = new(StringComparer.Ordinal),
            Outputs = ResultStore.Describe(folder),
            Facts = new ParrotFacts { Word = word },
            StartedAt = checkout.Clock.Now.UtcDateTime,
            Seconds = 0,
            Machine = "x",
        };
        Store.Put(folder, record);
        return record;
    }
}
