using System.Globalization;
using System.Net;
using Levain.Delivery.Images.Oci;
using Levain.Stages;

namespace Levain.Delivery.Images.Registries;

/// <summary>The tries of sending one blob: each asks how far the one before came, and goes on there.</summary>
/// <param name="transport">The way to the registry.</param>
/// <param name="repository">Where it goes.</param>
/// <param name="blob">What is sent.</param>
/// <param name="source">Where it lies; null where the registry is only asked for it.</param>
internal sealed class BlobUpload(Transport transport, string repository, Descriptor blob, BlobStore? source)
{
    // Some registries take no more than this at once.
    private const long Part = 4 << 20;

    private Uri? place;
    private long sent;
    private long part = Part;
    private bool isResumed;

    public string What => string.Create(
        CultureInfo.InvariantCulture, $"Sending the blob {Digest.Brief(blob.Digest)} ({blob.Size} bytes) to {transport.Address.Host}/{repository}");

    public string Asked => $"Asking {transport.Address.Host}/{repository} for the blob {Digest.Brief(blob.Digest)}";

    public async Task<bool> IsThereAsync(Patience patience)
    {
        var address = new Uri(transport.Address.Root, $"v2/{repository}/blobs/{blob.Digest}");
        using var answer = await transport.SendAsync(repository, () => new HttpRequestMessage(HttpMethod.Head, address), patience);
        if (answer.StatusCode == HttpStatusCode.NotFound) return false;
        return answer.StatusCode == HttpStatusCode.OK ? true : throw await RefusalAsync(answer, Asked);
    }

    /// <summary>Sends what is still missing.</summary>
    /// <returns>Whether the registry lacked anything.</returns>
    public async Task<bool> TryAsync(Patience patience)
    {
        if (place is not null) await FindPlaceAsync(patience);
        if (place is null)
        {
            if (await IsThereAsync(patience)) return isResumed;
            await BeginAsync(patience);
        }

        while (sent < blob.Size) await SendPartAsync(patience);
        await FinishAsync(patience);
        return true;
    }

    private async Task BeginAsync(Patience patience)
    {
        var address = new Uri(transport.Address.Root, $"v2/{repository}/blobs/uploads/");
        using var answer = await transport.SendAsync(
            repository, () => new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent([]) }, patience);
        if (answer.StatusCode != HttpStatusCode.Accepted) throw await RefusalAsync(answer, What);
        if (answer.Headers.TryGetValues("OCI-Chunk-Min-Length", out var least)
            && long.TryParse(least.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes))
            part = Math.Max(Part, bytes);
        sent = 0;
        place = Place(answer, address);
        if (place == address) throw new LevainException($"{What} cannot begin: the registry does not say where. Ask the registry's owner.");
    }

    private async Task FindPlaceAsync(Patience patience)
    {
        isResumed = true;
        var address = place!;
        using var answer = await transport.SendAsync(repository, () => new HttpRequestMessage(HttpMethod.Get, address), patience);
        place = answer.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.Accepted ? Place(answer, address) : null;
        // 0-0 is said of nothing and of one byte: begin anew.
        sent = Taken(answer);
        if (sent <= 0 || sent > blob.Size) place = null;
    }

    private async Task SendPartAsync(Patience patience)
    {
        var (address, end) = (place!, Math.Min(sent + part, blob.Size));
        using var answer = await transport.SendAsync(
            repository, () => new HttpRequestMessage(HttpMethod.Patch, address) { Content = new FilePart(source!.PathOf(blob.Digest), sent, end, patience) }, patience);
        if (answer.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable) throw new Trouble($"{transport.Address.Host} lost the order of the parts");
        if (answer.StatusCode == HttpStatusCode.NotFound) throw new Trouble($"{transport.Address.Host} forgot the upload");
        if (answer.StatusCode is not (HttpStatusCode.Accepted or HttpStatusCode.NoContent or HttpStatusCode.Created)) throw await RefusalAsync(answer, What);
        var taken = Taken(answer);
        sent = taken > sent && taken <= end ? taken : end;
        place = Place(answer, address);
    }

    private async Task FinishAsync(Patience patience)
    {
        var address = new UriBuilder(place!);
        address.Query = $"{address.Query.TrimStart('?')}{(address.Query.Length > 1 ? "&" : "")}digest={Uri.EscapeDataString(blob.Digest)}";
        using var answer = await transport.SendAsync(
            repository, () => new HttpRequestMessage(HttpMethod.Put, address.Uri) { Content = new ByteArrayContent([]) }, patience);
        if (answer.StatusCode == HttpStatusCode.Created) return;
        // A part that was cut may have arrived after all, behind what went on from before it.
        if (isResumed && answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            place = null;
            throw new Trouble($"{transport.Address.Host} put the parts together wrongly", TimeSpan.Zero);
        }

        throw answer.StatusCode == HttpStatusCode.BadRequest
            ? new LevainException(
                $"{What} was refused: the registry finds another digest. If {source!.PathOf(blob.Digest)} is damaged, delete it and run --target=Package again; else somebody on the way changes bytes.")
            : await RefusalAsync(answer, What);
    }

    private Uri Place(HttpResponseMessage answer, Uri from) => answer.Headers.Location is { } to ? transport.Safe(from, to) : from;

    private static long Taken(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Range", out var range)
        && long.TryParse(range.First().Split('-')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last) && last > 0
            ? last + 1
            : 0;

    private Task<LevainException> RefusalAsync(HttpResponseMessage answer, string what) =>
        Answers.RefusalAsync(answer, what, $"{transport.Address.Host}/{repository}", transport.Authorization.Login);
}
