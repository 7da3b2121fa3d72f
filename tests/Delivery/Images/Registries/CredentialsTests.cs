using System.Text;
using Xunit;

namespace Levain.Delivery.Images.Registries;

public sealed class CredentialsTests : IDisposable
{
    private const string Secret = "planted-secret";

    private readonly TempFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Packed => Convert.ToBase64String(Encoding.UTF8.GetBytes($"baker:{Secret}:with:colons"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_the_operator_set_comes_first_and_is_for_its_own_host_alone()
    {
        var settings = new CredentialSettings { Host = "ghcr.io", User = "u", Token = Secret };
        var login = await new Credentials(settings).FindAsync("ghcr.io", Cancellation);
        Assert.Equal(("u", Secret), (login!.User, login.Secret));
        Assert.Null(await new Credentials(settings).FindAsync("mcr.microsoft.com", Cancellation));
        Assert.DoesNotContain(Secret, $"{settings}{login}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("u", "", "LEVAIN_REGISTRY_USER is set and LEVAIN_REGISTRY_TOKEN is not")]
    [InlineData(null, Secret, "LEVAIN_REGISTRY_TOKEN is set and LEVAIN_REGISTRY_USER is not")]
    public async Task Half_of_a_login_is_an_error_that_names_the_other_half(string? user, string? token, string told)
    {
        var settings = new CredentialSettings { Host = "ghcr.io", User = user, Token = token };
        var said = await Told.ByAsync(() => new Credentials(settings).FindAsync("ghcr.io", Cancellation));
        Told.Says(said, told);
        Assert.DoesNotContain(Secret, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"auths":{"ghcr.io":{"auth":"PACKED"}}}""")]
    [InlineData("""{"auths":{"https://ghcr.io/v2/":{"auth":"PACKED"}}}""")]
    [InlineData("""{"auths":{"ghcr.io":{"username":"baker","password":"planted-secret:with:colons"}}}""")]
    public async Task Docker_s_file_is_read(string file)
    {
        var login = await FindAsync(file);
        Assert.Equal(("baker", Secret + ":with:colons", false), (login!.User, login.Secret, login.IsIdentityToken));
    }

    [Fact]
    public async Task An_identity_token_is_known_as_one()
    {
        var login = await FindAsync("""{"auths":{"ghcr.io":{"auth":"","identitytoken":"planted-secret"}}}""");
        Assert.Equal((Secret, true), (login!.Secret, login.IsIdentityToken));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"auths":{"other.io":{"auth":"PACKED"}}}""")]
    [InlineData("""{"auths":{"ghcr.io":{}}}""")]
    public async Task A_host_that_docker_does_not_know_is_asked_as_anybody(string file) => Assert.Null(await FindAsync(file));

    [Fact]
    public async Task Without_docker_s_file_a_host_is_asked_as_anybody() =>
        Assert.Null(await new Credentials(new CredentialSettings { DockerFile = folder["none"] }).FindAsync("ghcr.io", Cancellation));

    [Theory]
    [InlineData("""{"auths": planted-secret""", "is no JSON object")]
    [InlineData("""["planted-secret"]""", "is no JSON object")]
    [InlineData("""{"auths":{"ghcr.io":{"auth":"planted-secret!"}}}""", "is no user:password in base64")]
    public async Task A_file_that_cannot_be_read_is_told_without_what_stands_in_it(string file, string why)
    {
        var failure = await Assert.ThrowsAsync<LevainException>(() => FindAsync(file));
        Told.Says(failure.Message, why, "docker login");
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("credHelpers", """{"credHelpers":{"ghcr.io":"loaf"}}""")]
    [InlineData("credsStore", """{"credsStore":"loaf"}""")]
    public async Task A_helper_is_asked_for_the_host(string _, string file)
    {
        Helper("""read host; echo "{\"ServerURL\":\"$host\",\"Username\":\"$1 $host\",\"Secret\":\"planted-secret\"}" """);
        var login = await FindAsync(file);
        Assert.Equal(("get ghcr.io", Secret, "docker-credential-loaf"), (login!.User, login.Secret, login.Source));
    }

    [Fact]
    public async Task A_helper_may_give_an_identity_token()
    {
        Helper("""echo '{"Username":"<token>","Secret":"planted-secret"}'""");
        Assert.True((await FindAsync("""{"credsStore":"loaf"}"""))!.IsIdentityToken);
    }

    [Fact]
    public async Task A_helper_that_keeps_none_leaves_the_host_to_the_file()
    {
        Helper("""echo "credentials not found in native keychain"; exit 1""");
        Assert.Equal("baker", (await FindAsync("""{"credsStore":"loaf","auths":{"ghcr.io":{"auth":"PACKED"}}}"""))!.User);
        Assert.Null(await FindAsync("""{"credsStore":"loaf"}"""));
    }

    [Theory]
    [InlineData("echo planted-secret", "something other than its JSON")]
    [InlineData("echo '[]'", "something other than its JSON")]
    [InlineData("echo '{\"Username\":\"u\"}'", "no user with a secret")]
    [InlineData("echo planted-secret; exit 3", "ended with 3")]
    public async Task A_helper_that_fails_is_told_without_what_it_said(string script, string why)
    {
        Helper(script);
        var failure = await Assert.ThrowsAsync<LevainException>(() => FindAsync("""{"credsStore":"loaf"}"""));
        Told.Says(failure.Message, "docker-credential-loaf", why, "LEVAIN_REGISTRY_TOKEN");
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("../loaf")]
    public async Task A_helper_that_is_not_there_is_told(string name)
    {
        Helper("exit 0");
        Told.Says(await Told.ByAsync(() => FindAsync($$"""{"credsStore":"{{name}}"}""")), $"docker-credential-{name}", "in no folder of PATH");
    }

    private Task<RegistryLogin?> FindAsync(string file) => new Credentials(new CredentialSettings
    {
        DockerFile = folder.Write("config.json", file.Replace("PACKED", Packed, StringComparison.Ordinal)),
        SearchPath = $"{folder["none"]}{Path.PathSeparator}{folder["bin"]}",
    }).FindAsync("ghcr.io", Cancellation);

    private void Helper(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The helper is a shell script.");
        var path = folder.Write("bin/docker-credential-loaf", $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
