using CsCheck;
using Xunit;

namespace Levain.Validating.Rows;

public sealed class KeyLedgerTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Repeated_keys_are_found_however_little_memory_there_is() => Gen.Select(Gen.Int[0, 30].Array[0, 200], Gen.Int[1, 80], Gen.Int[1, 80], Gen.Bool)
        .Sample((keys, buffered, compared, isOrdered) =>
        {
            using var ledger = new KeyLedger(folder["keys"], buffered, compared);
            for (var i = 0; i < keys.Length; i++) ledger.Add(Name(keys[i]), isOrdered ? keys[i] : double.NaN, new RowPlace(i % 3, i));
            var seen = new HashSet<int>();
            var expected = keys.Select((k, i) => (Key: k, Line: (long)i)).Where(k => !seen.Add(k.Key)).Select(k => k.Line);
            Assert.Equal(expected, ledger.Repeated().Select(p => p.Line).Order());
            Assert.All(ledger.Repeated(), p => Assert.Equal(p.Line % 3, p.File));
            Assert.Equal(keys.Length, ledger.Count);
        }, threads: 1);

    [Fact]
    public void Ascending_keys_are_all_different_but_equal_ones_do_not_ascend()
    {
        using var ledger = new KeyLedger(folder["keys"]);
        foreach (var key in new[] { 1, 2, 3 }) ledger.Add(Name(7), key, new RowPlace(0, key));
        Assert.Empty(ledger.Repeated());
        ledger.Add(Name(7), 3, new RowPlace(0, 4));
        Assert.Equal(3, ledger.Repeated().Count());
    }

    [Fact]
    public void The_file_goes_with_the_ledger()
    {
        using (var ledger = new KeyLedger(folder["keys"], buffered: 2))
        {
            for (var i = 0; i < 9; i++) ledger.Add(Name(i), double.NaN, default);
            Assert.True(File.Exists(folder["keys"]));
        }

        Assert.False(File.Exists(folder["keys"]));
    }

    private static UInt128 Name(int key) => ((UInt128)System.IO.Hashing.XxHash3.HashToUInt64(BitConverter.GetBytes(key)) << 64) | (uint)key;
}
