using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Levain.Delivery.Images.Oci;
using Levain.Stages;

namespace Levain.Delivery.Images.Registries;

/// <summary>The tries of bringing one blob: each goes on where the one before broke off.</summary>
internal sealed class BlobDownload(Transport transport, string repository, Descriptor blob, Stream target) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly long start = target.Position;
    private long length;

    public string What => $"Taking the blob {Digest.Brief(blob.Digest)} from {transport.Address.Host}/{repository}";

    /// <summary>Asks once, for what is still missing.</summary>
    public async Task<bool> TryAsync(Patience patience)
    {
        if (length == blob.Size && length > 0) return true;
        using var answer = await transport.SendAsync(repository, Request, patience);
        await DemandContentAsync(answer);
        await using var content = await answer.Content.ReadAsStreamAsync(patience.Token);
        await FillAsync(content, patience);
        return length == blob.Size ? true : throw new Trouble(
            string.Create(CultureInfo.InvariantCulture, $"{transport.Address.Host} sent {length} of {blob.Size} bytes and ended"));
    }

    /// <summary>Refuses what is not what its name says.</summary>
    /// <exception cref="LevainException">The digest is another.</exception>
    public void DemandDigest()
    {
        if (Digest.Name(hash.GetCurrentHash()) is var found && found != blob.Digest)
            throw new LevainException(
                $"{What} gave other bytes: their digest is {Digest.Brief(found)}. Nothing of it is kept: somebody between here and the registry changed it, or its store is damaged.");
    }

    public void Dispose() => hash.Dispose();

    private HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(transport.Address.Root, $"v2/{repository}/blobs/{blob.Digest}"));
        if (length > 0) request.Headers.Range = new RangeHeaderValue(length, null);
        return request;
    }

    private async Task DemandContentAsync(HttpResponseMessage answer)
    {
        if (answer.StatusCode == HttpStatusCode.PartialContent && answer.Content.Headers.ContentRange?.From == length) return;
        if (answer.StatusCode is HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable && length > 0)
        {
            StartOver();
            throw new Trouble($"{transport.Address.Host} sends other bytes than were asked for", TimeSpan.Zero);
        }

        if (answer.StatusCode != HttpStatusCode.OK)
            throw await Answers.RefusalAsync(answer, What, $"{transport.Address.Host}/{repository}", transport.Authorization.Login);
        StartOver();
    }

    private async Task FillAsync(Stream content, Patience patience)
    {
        var block = new byte[1 << 16];
        for (int read; (read = await content.ReadAsync(block, patience.Token)) > 0; patience.Renew())
        {
            if (length + read > blob.Size)
                throw new LevainException(string.Create(
                    CultureInfo.InvariantCulture, $"{What} gave more than the {blob.Size} bytes that its manifest names. Nothing of it is kept: ask the registry's owner."));
            await Disk.GuardAsync((target as FileStream)?.Name ?? "the blob", () => KeepAsync(block.AsMemory(0, read)));
        }
    }

    private async Task<bool> KeepAsync(ReadOnlyMemory<byte> bytes)
    {
        await target.WriteAsync(bytes, CancellationToken.None);
        hash.AppendData(bytes.Span);
        length += bytes.Length;
        return true;
    }

    private void StartOver()
    {
        if (length == 0) return;
        target.SetLength(start);
        target.Position = start;
        hash.GetHashAndReset();
        length = 0;
    }
}
