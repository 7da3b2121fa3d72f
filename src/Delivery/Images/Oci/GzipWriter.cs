using System.Buffers.Binary;
using ICSharpCode.SharpZipLib.Checksum;
using ICSharpCode.SharpZipLib.Zip.Compression;
using ICSharpCode.SharpZipLib.Zip.Compression.Streams;

namespace Levain.Delivery.Images.Oci;

/// <summary>Compresses into the gzip format without a time, by managed code alone: the same bytes on every processor.</summary>
/// <remarks>The runtime's own compressor is native and chooses by the processor's instructions. RFC 1952.</remarks>
/// <param name="target">Where the compressed bytes go; it stays open.</param>
internal sealed class GzipWriter(Stream target) : Stream
{
    private const int Level = 6;

    // Deflate, no name and no time, of no particular system.
    private static readonly byte[] Header = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

    private readonly DeflaterOutputStream deflated = Begin(target);
    private readonly Crc32 checksum = new();
    private uint length;
    private bool isEnded;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        checksum.Update(new ArraySegment<byte>(buffer, offset, count));
        length += (uint)count;
        deflated.Write(buffer, offset, count);
    }

    public override void Flush()
    {
        // A flush in the middle would begin another block, and change the bytes.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !isEnded)
        {
            isEnded = true;
            deflated.Finish();
            Span<byte> end = stackalloc byte[8];
            BinaryPrimitives.WriteUInt32LittleEndian(end, (uint)checksum.Value);
            BinaryPrimitives.WriteUInt32LittleEndian(end[4..], length);
            target.Write(end);
            deflated.Dispose();
        }

        base.Dispose(disposing);
    }

    private static DeflaterOutputStream Begin(Stream target)
    {
        target.Write(Header);
        return new DeflaterOutputStream(target, new Deflater(Level, noZlibHeaderOrFooter: true)) { IsStreamOwner = false };
    }
}
