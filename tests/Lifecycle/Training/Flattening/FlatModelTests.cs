using CsCheck;
using Xunit;

namespace Levain.Training.Flattening;

public sealed class FlatModelTests
{
    private static readonly string Name = "sha256:" + string.Concat(Enumerable.Repeat("0123456789abcdef", 4));

    private static byte[] Forest => new FlatModel(Name, 3, [new([1, 2, 3], [0, 1, 0])], [new(Trees, [new(LinkKind.Platt, -1, 0.5)])], Combination.None).ToBytes();

    private static byte[] Classes => new FlatModel(
        Name, 3, [], [new(Weights(null), []), new(Weights([0, 2]), [new(LinkKind.Exponential)])], Combination.LogSoftmax).ToBytes();

    // Two trees: the first asks twice, the second once.
    private static TreeTerm Trees => new([0, 2], [new(0, 1, -1, 1), new(1, 2, -2, -3), new(2, 0, -4, -5)], [1, 2, 4, 0.5, 0.25]);

    public static TheoryData<byte[]> Whole => [Forest, Classes];

    [Fact]
    public void Trees_are_walked_and_their_leaves_added()
    {
        var flat = new FlatModel(Name, 3, [], [new(Trees, [])], Combination.None);
        Assert.Equal(1.5f, Answer(flat, 1, 9, 0));
        Assert.Equal(2.25f, Answer(flat, 1.0000001f, 2, 1));
        Assert.Equal(4.5f, Answer(flat, 2, 3, -0f));
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void What_is_written_is_read_again(byte[] bytes) => Assert.Equal(bytes, FlatModel.Read(bytes, "model.flat").ToBytes());

    [Theory]
    [MemberData(nameof(Whole))]
    public void Every_cut_is_told(byte[] bytes)
    {
        for (var length = 0; length < bytes.Length; length++)
            Told.Says(Told.By(() => FlatModel.Read(bytes.AsSpan(0, length), "model.flat")), "model.flat", "--target=Train");
        Told.Says(Told.By(() => FlatModel.Read([.. bytes, 0], "model.flat")), "1 bytes follow its end");
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void Damage_is_told_or_answers_something_in_bounded_time_and_room(byte[] bytes)
    {
        var damage = Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte, Gen.Bool).Array[1, 6];
        damage.Sample(
            all =>
            {
                var broken = bytes.ToArray();
                foreach (var (at, value, isFlip) in all) broken[at] = isFlip ? (byte)(broken[at] ^ (1 << (value % 8))) : value;
                var before = GC.GetAllocatedBytesForCurrentThread();
                try
                {
                    var flat = FlatModel.Read(broken, "model.flat");
                    if (flat.Width < 100_000) flat.Score(new float[flat.Width], new float[flat.Outputs]);
                }
                catch (LevainException told)
                {
                    Assert.StartsWith("model.flat is ", told.Message, StringComparison.Ordinal);
                }

                return GC.GetAllocatedBytesForCurrentThread() - before < 40_000_000;
            },
            iter: 20_000,
            threads: 1,
            seed: "0000KOIPJag3");
    }

    [Theory]
    [InlineData(0, 0, "does not begin with LVFM")]
    [InlineData(4, 2, "is of version 2 of the flat form, this program reads 1")]
    [InlineData(40, 0, "the number of slots is 0, not between 1 and 65536")]
    [InlineData(40, 65_537, "the number of slots is 65537")]
    [InlineData(44, 5_000, "the number of outputs is 5000")]
    [InlineData(48, -1, "the number of steps is -1, not between 0 and 16")]
    [InlineData(80, 3, "the kind of a term is 3")]
    [InlineData(84, int.MaxValue, "the number of trees is 2147483647")]
    [InlineData(88, -7, "the number of a tree's nodes is -7")]
    [InlineData(88, int.MaxValue, "its trees have other nodes than it says")]
    [InlineData(96, 2, "its trees have other nodes than it says")]
    [InlineData(100, 3, "the slot of a node is 3, not between 0 and 2")]
    [InlineData(108, 0, "node 0 of tree 1 leads back to node 0")]
    [InlineData(112, 2, "the child of a node is 2, not between -3 and 1")]
    [InlineData(112, -1, "two nodes of tree 1 lead to the same place")]
    [InlineData(112, -4, "the child of a node is -4")]
    [InlineData(188, 17, "the number of links is 17")]
    [InlineData(192, 4, "the kind of a link is 4")]
    [InlineData(212, 9, "the combination is 9")]
    public void A_number_that_cannot_be_is_told_by_its_name(int at, int value, string what)
    {
        var bytes = Forest;
        BitConverter.TryWriteBytes(bytes.AsSpan(at), value);
        Told.Says(Told.By(() => FlatModel.Read(bytes, "here")), "here is ", what);
    }

    [Fact]
    public void Weights_out_of_order_or_out_of_range_are_told()
    {
        var bytes = Classes;
        var at = bytes.AsSpan().IndexOf<byte>([1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0]);
        bytes[at + 12] = 0;
        Told.Says(Told.By(() => FlatModel.Read(bytes, "here")), "the slot of a weight is 0, not between 1 and 2");
        bytes[at + 12] = 3;
        Told.Says(Told.By(() => FlatModel.Read(bytes, "here")), "the slot of a weight is 3");
        bytes = Classes;
        bytes[56] = 5;
        Told.Says(Told.By(() => FlatModel.Read(bytes, "here")), "no processor adds 5 lanes");
    }

    [Fact]
    public void Vectors_of_another_width_are_told() => Told.Says(
        Told.By(() => FlatModel.Read(Forest, "here").Score(new float[4], new float[1])), "4 slots", "takes 3 and gives 1");

    [Fact]
    public void Nothing_is_allocated_and_threads_answer_as_one()
    {
        var wide = new FlatModel(Name, 700, [new([.. Enumerable.Repeat(0.5f, 700)], null)], [new(new LinearTerm([.. Enumerable.Repeat(1f, 700)], null, 0, new(16, 8)), [])], Combination.None);
        foreach (var flat in new[] { FlatModel.Read(Forest, "here"), FlatModel.Read(Classes, "here"), wide })
        {
            var (vector, scores) = (new float[flat.Width], new float[flat.Outputs]);
            vector[1] = 3;
            for (var i = 0; i < 100; i++) flat.Score(vector, scores);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1000; i++) flat.Score(vector, scores);
            Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
            Parallel.For(0, 2000, _ =>
            {
                var own = new float[flat.Outputs];
                flat.Score(vector, own);
                Assert.Equal(scores, own);
            });
        }
    }

    private static LinearTerm Weights(int[]? places) => new([1, 0, -2], places, 0.5f, new(8, 4));

    private static float Answer(FlatModel flat, params float[] vector)
    {
        var score = new float[1];
        flat.Score(vector, score);
        return score[0];
    }
}
