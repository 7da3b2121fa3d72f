using System.Net;
using System.Net.Http.Headers;
using Levain.Delivery.Images.Oci;
using Levain.Stages;

namespace Levain.Delivery.Images.Registries;

/// <summary>A registry over the HTTP interface of the OCI distribution specification.</summary>
/// <remarks>Docker's engine cannot push by digest what it did not build, and no library of the interface is on the package feed.</remarks>
internal sealed class RegistryClient : IRegistry, IDisposable
{
    private const int MostOfAManifest = 4 << 20;

    private readonly Transport transport;
    private readonly Persistence persistence;

    /// <param name="address">The registry.</param>
    /// <param name="credentials">Who asks it.</param>
    /// <param name="clock">Measures silence and the waits between tries.</param>
    /// <param name="handler">Speaks HTTP in another way than the runtime's.</param>
    public RegistryClient(RegistryAddress address, Credentials credentials, TimeProvider clock, HttpMessageHandler? handler = null)
    {
        transport = new Transport(address, credentials, clock, handler);
        persistence = new Persistence(address.Host, clock);
    }

    public Task<StoredManifest?> FindAsync(string repository, string reference, CancellationToken cancellation)
    {
        var what = $"Asking {Place(repository)} for {Shown(reference)}";
        return SpeakAsync(what, async patience =>
        {
            using var answer = await transport.SendAsync(repository, () => Manifest(HttpMethod.Get, repository, reference), patience);
            if (answer.StatusCode == HttpStatusCode.NotFound) return null;
            if (answer.StatusCode != HttpStatusCode.OK) throw await RefusalAsync(answer, what, repository);
            var bytes = await BytesAsync(answer, what, patience);
            var digest = Digest.OfBytes(bytes);
            if (RepositoryNames.IsDigest(reference) && reference != digest) throw Lie(what, reference, digest);
            return new StoredManifest(answer.Content.Headers.ContentType?.MediaType ?? MediaTypes.Manifest, digest, bytes);
        }, cancellation);
    }

    public Task PutAsync(string repository, string reference, StoredManifest manifest, CancellationToken cancellation)
    {
        var what = $"Putting the manifest {Digest.Brief(manifest.Digest)} to {Place(repository)} as {Shown(reference)}";
        return SpeakAsync(what, async patience =>
        {
            using var answer = await transport.SendAsync(repository, () => Put(repository, reference, manifest), patience);
            if (answer.StatusCode is not (HttpStatusCode.Created or HttpStatusCode.OK or HttpStatusCode.Accepted))
                throw await Answers.ManifestRefusalAsync(answer, what, Place(repository), transport.Authorization.Login);
            return Has(answer, manifest.Digest) ? true : throw Lie(what, manifest.Digest, answer.Headers.GetValues("Docker-Content-Digest").First());
        }, cancellation);
    }

    public Task<bool> HasAsync(string repository, Descriptor blob, CancellationToken cancellation)
    {
        var upload = new BlobUpload(transport, repository, blob, null);
        return SpeakAsync(upload.Asked, upload.IsThereAsync, cancellation);
    }

    public async Task PullAsync(string repository, Descriptor blob, Stream target, CancellationToken cancellation)
    {
        using var download = new BlobDownload(transport, repository, blob, target);
        await SpeakAsync(download.What, download.TryAsync, cancellation);
        download.DemandDigest();
    }

    public Task<bool> PushAsync(string repository, Descriptor blob, BlobStore source, CancellationToken cancellation)
    {
        var upload = new BlobUpload(transport, repository, blob, source);
        return SpeakAsync(upload.What, upload.TryAsync, cancellation);
    }

    public void Dispose() => transport.Dispose();

    private Task<T> SpeakAsync<T>(string what, Func<Patience, Task<T>> speak, CancellationToken cancellation) =>
        persistence.RunAsync(what, async token =>
        {
            using var patience = transport.Patience(token);
            return await Network.GuardAsync(transport.Address.Host, () => speak(patience), token);
        }, cancellation);

    private HttpRequestMessage Manifest(HttpMethod method, string repository, string reference)
    {
        var request = new HttpRequestMessage(method, new Uri(transport.Address.Root, $"v2/{repository}/manifests/{reference}"));
        foreach (var type in MediaTypes.Manifests) request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(type));
        return request;
    }

    private HttpRequestMessage Put(string repository, string reference, StoredManifest manifest)
    {
        var request = Manifest(HttpMethod.Put, repository, reference);
        request.Content = new ByteArrayContent(manifest.Bytes) { Headers = { ContentType = new MediaTypeHeaderValue(manifest.MediaType) } };
        return request;
    }

    private static async Task<byte[]> BytesAsync(HttpResponseMessage answer, string what, Patience patience)
    {
        if (answer.Content.Headers.ContentLength > MostOfAManifest) throw TooLarge(what);
        await using var stream = await answer.Content.ReadAsStreamAsync(patience.Token);
        using var bytes = new MemoryStream();
        var block = new byte[1 << 14];
        for (int read; (read = await stream.ReadAsync(block, patience.Token)) > 0; patience.Renew())
        {
            if (bytes.Length + read > MostOfAManifest) throw TooLarge(what);
            bytes.Write(block, 0, read);
        }

        return bytes.ToArray();
    }

    private static bool Has(HttpResponseMessage answer, string digest) =>
        !answer.Headers.TryGetValues("Docker-Content-Digest", out var told) || told.All(t => t == digest);

    private Task<LevainException> RefusalAsync(HttpResponseMessage answer, string what, string repository) =>
        Answers.RefusalAsync(answer, what, Place(repository), transport.Authorization.Login);

    private string Place(string repository) => $"{transport.Address.Host}/{repository}";

    private static string Shown(string reference) => RepositoryNames.IsDigest(reference) ? Digest.Brief(reference) : $"'{reference}'";

    private static LevainException TooLarge(string what) => new(
        $"{what} gave more than 4 MB, which is no manifest. See whether the registry's address is right.");

    private static LevainException Lie(string what, string wanted, string got) => new(
        $"{what} gave other bytes: their digest is {Digest.Brief(got)}. What is not {Digest.Brief(wanted)} is not used: somebody between here and the registry changed it, or its store is damaged.");
}
