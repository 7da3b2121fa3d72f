using System.IO.Compression;
using CsCheck;
using Xunit;

namespace Levain.Delivery.Images.Oci;

public sealed class GzipWriterTests
{
    [Fact]
    public void What_is_written_is_read_by_others() => Gen.Byte.Array[0, 5_000].Sample(bytes =>
    {
        using var plain = new MemoryStream();
        using (var reader = new GZipStream(new MemoryStream(Pack(bytes, bytes.Length + 1)), CompressionMode.Decompress)) reader.CopyTo(plain);
        Assert.Equal(bytes, plain.ToArray());
    });

    [Fact]
    public void The_size_of_the_pieces_changes_no_byte() =>
        Gen.Select(Gen.Byte[0, 3].Array[1, 60_000], Gen.Int[1, 9_000]).Sample((bytes, piece) => Assert.Equal(Pack(bytes, bytes.Length), Pack(bytes, piece)), iter: 30);

    [Fact]
    public void The_header_holds_no_time_no_name_and_no_system() =>
        Assert.Equal([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff], Pack([1, 2, 3], 3)[..10]);

    private static byte[] Pack(byte[] bytes, int piece)
    {
        using var packed = new MemoryStream();
        using (var writer = new GzipWriter(packed))
            for (var i = 0; i < bytes.Length; i += piece) writer.Write(bytes, i, Math.Min(piece, bytes.Length - i));
        return packed.ToArray();
    }
}
