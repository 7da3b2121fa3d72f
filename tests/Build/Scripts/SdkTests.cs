using Xunit;

namespace Levain.Scripts;

public sealed class SdkTests : ScriptTests
{
    [Fact]
    public async Task Without_an_SDK_and_a_network_one_sentence_says_what_where_and_what_next()
    {
        Checkout.RemoveTool("dotnet");

        var run = await Checkout.RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The .NET SDK 10.0.401, which global.json asks for, is not on this machine", run.Error, StringComparison.Ordinal);
        Assert.Contains("https://dotnet.microsoft.com/download", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("line ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_SDK_is_installed_into_the_checkout_once()
    {
        File.Move(Path.Combine(Checkout.Bin, "dotnet"), Path.Combine(Checkout.Fake, "sdk"));
        Checkout.InstallTool("curl", """
            #!/usr/bin/env bash
            while [ "$1" != -o ]; do shift; done
            echo 'echo "$@" >"$FAKE/asked"; mkdir -p artifacts/dotnet; cp "$FAKE/sdk" artifacts/dotnet/dotnet' >"$2"
            """);

        var first = await Checkout.RunAsync();
        Checkout.RemoveTool("curl");
        Checkout.Write("build/Program.cs", "second\n");
        var second = await Checkout.RunAsync();

        Assert.Equal(("first", "second"), (first.Program, second.Program));
        Assert.StartsWith(
            "--version 10.0.401 --install-dir artifacts/dotnet",
            await File.ReadAllTextAsync(Path.Combine(Checkout.Fake, "asked"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_SDK_of_another_version_does_not_count()
    {
        Checkout.InstallTool("dotnet", "#!/usr/bin/env bash\necho 'A compatible .NET SDK was not found.' >&2\nexit 145\n");

        Assert.Equal(1, (await Checkout.RunAsync()).ExitCode);
    }
}
