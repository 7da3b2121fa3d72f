using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Levain.Delivery.Images.Oci;
using Xunit;

namespace Levain.Delivery.Images.Registries;

/// <summary>A registry whose certificate this test made: nobody trusts it unless told to.</summary>
public sealed class TlsTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private readonly X509Certificate2 certificate = Make();
    private readonly RushedClock clock = new();
    private RegistryServer? server;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Host => "https://" + server!.Host;

    public async ValueTask InitializeAsync()
    {
        var (cert, key) = (folder.Write("cert.pem", certificate.ExportCertificatePem()), folder.Write("key.pem", certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem()));
        server = new RegistryServer { Http = $"  tls:\n    certificate: '{cert}'\n    key: '{key}'" };
        await server.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await server!.DisposeAsync();
        certificate.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task An_unknown_issuer_is_told_at_once_and_nothing_is_sent()
    {
        using var client = new RegistryClient(RegistryAddress.Parse(Host), new Credentials(RegistryServer.Known(server!.Host)), clock);
        Told.Says(await Told.ByAsync(() => client.FindAsync("a", "b", Cancellation)), $"No safe connection to {server.Host}", "trust the issuer", "Nothing was sent");
        Assert.Empty(clock.Waits);
    }

    [Fact]
    public async Task A_certificate_that_is_trusted_carries_a_push()
    {
        using var handler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, theirs, _, _) => theirs?.GetCertHashString(HashAlgorithmName.SHA256) == certificate.GetCertHashString(HashAlgorithmName.SHA256);
        using var client = new RegistryClient(RegistryAddress.Parse(Host), new Credentials(RegistryServer.Known(server!.Host)), clock, handler);
        var store = new BlobStore(folder["here"]);
        Assert.True(await client.PushAsync("a", SmallImage.Noise(store, 5000, 1), store, Cancellation));
    }

    [Fact]
    public async Task Plain_http_to_a_registry_with_tls_is_told()
    {
        using var client = new RegistryClient(RegistryAddress.Parse(server!.Host), new Credentials(RegistryServer.Known(server.Host)), clock);
        Told.Says(await Told.ByAsync(() => client.FindAsync("a", "b", Cancellation)), server.Host, "400");
    }

    private static X509Certificate2 Make()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=levain test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2120, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
