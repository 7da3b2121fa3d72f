using System.IO.Hashing;
using System.Text;
using CsCheck;
using Xunit;

namespace Levain.Validating.Profiling;

public sealed class TextCounterTests
{
    [Fact]
    public void Few_texts_are_counted_exactly()
    {
        var top = Count(["b", "a", "b", "", "ü"]);
        Assert.Equal([("b", 2, 0), ("", 1, 0), ("a", 1, 0), ("ü", 1, 0)], top.Values.Select(v => (v.Value, v.Count, v.Error)));
        Assert.Equal(0, top.OthersAtMost);
    }

    [Fact]
    public void Among_many_texts_every_count_is_within_its_error()
    {
        var random = new SplitMix(7);
        var texts = Enumerable.Range(0, 60_000).Select(_ => $"{16_000_000_000 / (1 + random.Below(1_000_000_000))}").ToArray();
        Holds(texts, Count(texts), TextCounter.Kept);
        Assert.Equal("16", Count(texts).Values[0].Value);
        Assert.NotEqual(0, Count(texts).OthersAtMost);
    }

    [Fact]
    public void Parts_together_are_within_their_error() =>
        Gen.Int[0, 9_000].Select(i => $"{i * i / 9_000}").Array[1, 3_000].Array[2, 4].Sample(parts =>
        {
            var whole = parts.Select(Count).Aggregate((a, b) => a.Merge(b).Prune(TextCounter.Kept));
            Holds([.. parts.SelectMany(p => p)], whole, TextCounter.Kept);
        }, iter: 20);

    [Fact]
    public void Parts_that_were_saved_are_within_their_error() =>
        Gen.Int[0, 900].Select(i => $"{i * i / 900}").Array[1, 3_000].Array[2, 4].Sample(parts =>
        {
            var whole = parts.Select(p => Count(p).First(20)).Aggregate((a, b) => a.Merge(b).Prune(TextCounter.Kept));
            Holds([.. parts.SelectMany(p => p)], whole, kept: 0);
        }, iter: 20);

    [Fact]
    public void Texts_that_are_no_utf_8_count_as_one()
    {
        var counter = new TextCounter();
        foreach (var text in new byte[][] { [0xFF], [0xFE], [0xFF] }) counter.Add(text, XxHash3.HashToUInt64(text));
        Assert.Equal(("\uFFFD", 3), Assert.Single(counter.ToTopValues().Values.Select(v => (v.Value, v.Count))));
    }

    [Theory]
    [InlineData(40, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData(41, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…")]
    [InlineData(9_000, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…")]
    public void A_long_text_is_cut(int length, string kept) => Assert.Equal(kept, Assert.Single(Count([new string('x', length)]).Values).Value);

    [Fact]
    public void A_long_text_is_cut_between_letters() =>
        Assert.Equal(new string('€', 13) + "…", Assert.Single(Count([new string('€', 30), new string('€', 31)]).Values).Value);

    internal static void Holds(string[] texts, TopValues top, int kept)
    {
        var truth = texts.CountBy(t => t).ToDictionary();
        Assert.All(top.Values, v => Assert.InRange(truth[v.Value], v.Count, v.Count + v.Error));
        Assert.InRange(top.OthersAtMost, 0, texts.Length / (kept + 1));
        foreach (var listed in top.Values) truth.Remove(listed.Value);
        Assert.All(truth.Values, n => Assert.InRange(n, 0, top.OthersAtMost));
        Assert.All(top.Values, v => Assert.InRange(v.Error, 0, top.OthersAtMost));
    }

    private static TopValues Count(string[] texts)
    {
        var counter = new TextCounter();
        foreach (var text in texts.Select(Encoding.UTF8.GetBytes)) counter.Add(text, XxHash3.HashToUInt64(text));
        return counter.ToTopValues();
    }
}
