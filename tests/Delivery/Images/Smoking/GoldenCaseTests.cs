using Xunit;

namespace Levain.Delivery.Images.Smoking;

public sealed class GoldenCaseTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_line_is_a_request_with_its_scores()
    {
        var cases = GoldenCase.Read(folder.Write("golden.jsonl", "{\"request\":{\"row\":{\"a\":1.50}},\"scores\":[0.1,0.9]}\n{\"request\":{},\"scores\":[1]}\n"));
        Assert.Equal([1, 2], cases.Select(c => c.Number));
        Assert.Equal("{\"row\":{\"a\":1.50}}", cases[0].Request);
        Assert.Equal([0.1f, 0.9f], cases[0].Scores);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"request\":{},\"scores\":[\"a\"]}")]
    [InlineData("not JSON")]
    public void A_line_that_is_none_is_named(string line) =>
        Told.Says(Told.By(() => GoldenCase.Read(folder.Write("golden.jsonl", "{\"request\":{},\"scores\":[1]}\n" + line + "\n"))), "Line 2 of", "golden.jsonl");

    [Fact]
    public void A_file_without_a_row_proves_nothing_and_is_refused() =>
        Told.Says(Told.By(() => GoldenCase.Read(folder.Write("golden.jsonl", "\n"))), "golden.jsonl holds no golden row");
}
