using Xunit;

namespace Levain.Delivery.Images.Registries;

public sealed class RegistryAddressTests
{
    [Theory]
    [InlineData("ghcr.io/bank/models", "ghcr.io", "bank/models", "https://ghcr.io/")]
    [InlineData("ghcr.io/", "ghcr.io", "", "https://ghcr.io/")]
    [InlineData("registry.bank.example:5000", "registry.bank.example:5000", "", "https://registry.bank.example:5000/")]
    [InlineData("https://registry/models", "registry", "models", "https://registry/")]
    [InlineData("127.0.0.1:5000/models", "127.0.0.1:5000", "models", "http://127.0.0.1:5000/")]
    [InlineData("https://127.0.0.1:5000", "127.0.0.1:5000", "", "https://127.0.0.1:5000/")]
    [InlineData("http://localhost:5000", "localhost:5000", "", "http://localhost:5000/")]
    [InlineData("[::1]:5000/a", "[::1]:5000", "a", "http://[::1]:5000/")]
    [InlineData(" 10.0.0.7:5000 ", "10.0.0.7:5000", "", "https://10.0.0.7:5000/")]
    public void An_address_is_a_host_and_a_path(string text, string host, string path, string root)
    {
        var address = RegistryAddress.Parse(text);
        Assert.Equal((host, path, new Uri(root)), (address.Host, address.Path, address.Root));
    }

    [Theory]
    [InlineData("http://registry.bank.example/models", "anybody on the way reads the token")]
    [InlineData("http://127.0.0.1.bank.example", "anybody on the way reads the token")]
    [InlineData("baker:sour-dough@ghcr.io", "LEVAIN_REGISTRY_TOKEN")]
    [InlineData("bank/models", "is no host")]
    [InlineData("", "is no host")]
    [InlineData("ftp://ghcr.io/bank", "is no host")]
    [InlineData("ghcr.io:port/bank", "is no host")]
    [InlineData("ghcr.io:99999/bank", "is no host")]
    [InlineData("ghcr.io/Bank", "lower-case")]
    [InlineData("ghcr.io//bank", "lower-case")]
    [InlineData("ghcr.io/bank?x=1", "lower-case")]
    [InlineData("ghcr.io/../bank", "lower-case")]
    public void Other_texts_are_refused_with_what_is_wrong(string text, string why)
    {
        var told = Told.By(() => RegistryAddress.Parse(text));
        Told.Says(told, why);
        Assert.DoesNotContain(RegistryServer.Token, told, StringComparison.Ordinal);
    }

    [Fact]
    public void Repositories_stand_below_the_path()
    {
        Assert.Equal("bank/models/fraud", RegistryAddress.Parse("ghcr.io/bank/models").Repository("fraud"));
        Assert.Equal("fraud", RegistryAddress.Parse("ghcr.io").Repository("fraud"));
    }
}
