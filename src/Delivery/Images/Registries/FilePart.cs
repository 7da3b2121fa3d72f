using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Levain.Stages;

namespace Levain.Delivery.Images.Registries;

/// <summary>Some bytes of a file, sent as they are read.</summary>
internal sealed class FilePart : HttpContent
{
    private readonly string path;
    private readonly long from;
    private readonly long end;
    private readonly Patience patience;

    /// <param name="path">The file.</param>
    /// <param name="from">The first byte.</param>
    /// <param name="end">The byte behind the last.</param>
    /// <param name="patience">Renewed with each block that was taken.</param>
    public FilePart(string path, long from, long end, Patience patience)
    {
        (this.path, this.from, this.end, this.patience) = (path, from, end, patience);
        Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        // The specification's form lacks the unit that HTTP's has.
        Headers.TryAddWithoutValidation("Content-Range", string.Create(CultureInfo.InvariantCulture, $"{from}-{end - 1}"));
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await using var file = Disk.GuardRead(path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, useAsync: true));
        file.Position = from;
        var block = new byte[1 << 16];
        for (var left = end - from; left > 0;)
        {
            var read = await file.ReadAsync(block.AsMemory(0, (int)Math.Min(block.Length, left)), cancellationToken);
            if (read == 0) throw new LevainException($"{path} became shorter while it was sent. Run --target=Package again.");
            await stream.WriteAsync(block.AsMemory(0, read), cancellationToken);
            patience.Renew();
            left -= read;
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override bool TryComputeLength(out long length)
    {
        length = end - from;
        return true;
    }
}
