using CsCheck;
using Levain.Validating.Rows;
using Xunit;

namespace Levain.Validating.Changes;

public sealed class LedgerComparisonTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1 << 20)]
    [InlineData(7)]
    [InlineData(1)]
    public void Edits_of_rows_with_a_key_are_counted_exactly_in_one_part_and_in_many(int limit) => Gen.Select(
        Gen.ULong.HashSet[0, 60], Gen.ULong.HashSet[0, 20], Gen.Int[0, 20], Gen.Int[0, 20], Gen.Bool, Gen.UInt).Sample(
        (keys, fresh, remove, alter, shuffle, seed) =>
        {
            fresh.ExceptWith(keys);
            var before = keys.Select(k => new RowMark(k, k * 31)).ToList();
            (remove, alter) = (Math.Min(remove, before.Count), Math.Min(alter, before.Count - Math.Min(remove, before.Count)));
            List<RowMark> now =
            [
                .. before.Take(alter).Select(m => m with { Content = ~m.Content }), .. before.Skip(alter).SkipLast(remove),
                .. fresh.Select(k => new RowMark(k, 5)),
            ];
            if (shuffle) now = [.. now.OrderBy(m => (m.Key ^ seed) * 0x9E3779B97F4A7C15)];
            Assert.Equal(
                new RowChange { Added = fresh.Count, Removed = remove, Altered = alter, Kept = before.Count - remove - alter },
                Ledgers.Compare(folder, before, now, limit));
        }, iter: 200, threads: 1);

    [Theory]
    [InlineData(1 << 20)]
    [InlineData(5)]
    [InlineData(1)]
    public void Without_a_key_equal_rows_are_counted_as_often_as_they_stand(int limit) => Gen.Select(
        Gen.ULong[0, 6].Array[0, 40], Gen.ULong[0, 6].Array[0, 40]).Sample(
        (before, now) =>
        {
            // The first bits choose the part, so the small numbers are spread over them.
            var change = Ledgers.CompareShaped(
                folder, [Ledgers.Keyless, .. before.Select(Same)], [Ledgers.Keyless, .. now.Select(Same)], limit)!;
            var kept = before.Union(now).Sum(v => (long)Math.Min(before.Count(b => b == v), now.Count(n => n == v)));
            Assert.Equal(new RowChange { Added = now.Length - kept, Removed = before.Length - kept, Altered = null, Kept = kept }, change);
        }, iter: 200, threads: 1);

    [Fact]
    public void Rows_that_were_appended_are_those_after_what_is_the_same()
    {
        var rows = Enumerable.Range(0, 10_000).Select(i => new RowMark((ulong)i << 32, 1)).ToArray();
        Assert.Equal(
            new RowChange { Added = 500, Removed = 0, Altered = 0, Kept = 9_500 }, Ledgers.Compare(folder, rows.SkipLast(500), rows, 100));
        Assert.Equal(
            new RowChange { Added = 0, Removed = 10_000, Altered = 0, Kept = 0 }, Ledgers.Compare(folder, rows, [], 1 << 20));
    }

    [Fact]
    public void Keys_that_repeat_are_paired()
    {
        RowMark[] before = [new(1, 1), new(1, 2), new(1, 3)];
        Assert.Equal(
            new RowChange { Added = 1, Removed = 0, Altered = 2, Kept = 1 },
            Ledgers.Compare(folder, before, [new(1, 9), new(1, 2), new(1, 8), new(1, 2)], 10));
    }

    [Fact]
    public void Other_columns_in_the_contract_leave_the_keys_alone_to_compare()
    {
        RowMark[] before = [Ledgers.Keyed, new(1, 1), new(2, 2)], now = [Ledgers.Keyed with { Content = 9 }, new(1, 7), new(3, 7)];
        Assert.Equal(new RowChange { Added = 1, Removed = 1, Altered = null, Kept = null }, Ledgers.CompareShaped(folder, before, now, 10));
        Assert.Null(Ledgers.CompareShaped(folder, before, [Ledgers.Keyed with { Key = 9 }, new(1, 1)], 10));
    }

    [Fact]
    public void A_file_that_is_not_whole_is_not_at_hand()
    {
        var path = Ledgers.Write(folder["rows"], [Ledgers.Keyed, new(1, 1)]);
        using var whole = LedgerFile.Open(path, 1);
        Assert.NotNull(whole);
        Assert.Null(LedgerFile.Open(path, 2));
        Assert.Null(LedgerFile.Open(folder["none"], 1));
        Assert.Null(LedgerFile.Open(null, 1));
    }

    private static RowMark Same(ulong value) => new(value * 0x9E3779B97F4A7C15, value * 0x9E3779B97F4A7C15);
}
