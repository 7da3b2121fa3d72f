using System.Text;
using Levain.Delivery.Images.Registries;
using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd.Images;

/// <summary>Values that nobody may ever read, planted wherever a build comes by secrets, and looked for in all that it leaves.</summary>
public sealed class SecretTests(ImageBench bench, RegistryServer server) : IClassFixture<ImageBench>, IClassFixture<RegistryServer>, IDisposable
{
    private const string Wrong = "rye-crust-8417", InEnvironment = "crumb-of-the-machine-5531", InAddress = "seed-of-the-remote-2290";
    private const string Mask = "::add-mask::";
    private readonly DirectoryInfo outside = Directory.CreateTempSubdirectory("levain-secrets-");

    [Fact]
    public async Task Planted_values_are_in_no_output_no_record_no_layer_and_no_registry()
    {
        using var clone = await ImageBench.CopyAsync(await bench.ProvedAsync());
        await clone.ToolAsync("git", "remote", "add", "origin", $"https://baker:{InAddress}@example.org/levain.git");
        await clone.ToolAsync("rm", "-rf", "artifacts/images", "artifacts/market/smoke.json");
        var said = new StringBuilder();
        (string, string)[] known = [("LEVAIN_REGISTRY_USER", RegistryServer.User), ("LEVAIN_REGISTRY_TOKEN", RegistryServer.Token)];
        (string, string)[] unknown = [("LEVAIN_REGISTRY_USER", RegistryServer.User), ("LEVAIN_REGISTRY_TOKEN", Wrong)];
        (string, string)[] ofDocker = [("DOCKER_CONFIG", WriteLogin())];

        await RunAsync(clone, said, 0, known, "Package", "--force");
        await RunAsync(clone, said, 0, known, "Smoke");
        await RunAsync(clone, said, 1, unknown, "Publish", "--push");
        await RunAsync(clone, said, 1, unknown, "Publish", "--push", "--verbosity=diagnostic");
        await RunAsync(clone, said, 0, ofDocker, "Publish", "--push");
        await RunAsync(clone, said, 0, known, "Publish", "--push", "--verbosity=diagnostic");
        await RunAsync(clone, said, 0, known, "Doctor");
        await File.WriteAllTextAsync(Path.Combine(outside.FullName, "console"), said.ToString(), TestContext.Current.CancellationToken);
        File.Delete(Path.Combine(outside.FullName, "config.json"));

        // The search finds what is there: the image's labels, and a file of a packed layer.
        string[] places = [clone.PathTo("artifacts/images"), clone.PathTo("artifacts/market"), server.Storage, outside.FullName];
        Assert.True(Planted.Find(["levain.model.digest", "app/Levain.ScoringHost.dll"], places).Count >= 4);
        Assert.Contains("8 checks", said.ToString(), StringComparison.Ordinal);

        string[] secrets = [RegistryServer.Token, Encoded, Wrong, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{RegistryServer.User}:{Wrong}")), InEnvironment, InAddress];
        Assert.Empty(Planted.Find(secrets, places));
        Assert.Empty(Planted.Find(secrets, [.. Directory.GetDirectories(clone.PathTo("artifacts")).Where(d => Path.GetFileName(d) is not (".build" or ".scoring"))]));
    }

    // What a runner is told to strike out it takes for itself, and shows nobody.
    private static string Shown(ScriptRun run) => string.Join('\n', run.All.Split('\n').Where(l => !l.StartsWith(Mask, StringComparison.Ordinal)));

    public void Dispose() => outside.Delete(recursive: true);

    private static string Encoded => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{RegistryServer.User}:{RegistryServer.Token}"));

    private string WriteLogin()
    {
        File.WriteAllText(Path.Combine(outside.FullName, "config.json"), "{\"auths\":{\"" + server.Host + "\":{\"auth\":\"" + Encoded + "\"}}}");
        return outside.FullName;
    }

    private async Task RunAsync(CheckoutCopy clone, StringBuilder said, int code, (string, string)[] login, string target, params string[] more)
    {
        (string, string)[] environment =
        [
            bench.Engine, ("BAKERS_SECRET", InEnvironment), ("GITHUB_ACTIONS", "true"), ("GITHUB_WORKSPACE", clone.Root),
            ("GITHUB_STEP_SUMMARY", Path.Combine(outside.FullName, "summary")), ("GITHUB_OUTPUT", Path.Combine(outside.FullName, "output")), .. login,
        ];
        string[] arguments = target == "Doctor" ? [] : ImageBench.Full;
        var run = await ImageBench.InTimeAsync(async () =>
        {
            var one = await clone.BuildAsync(environment, [$"--target={target}", .. arguments, $"--registry={server.Host}/secret", .. more]);
            if (login.Length > 1) Assert.StartsWith(Mask + login[1].Item2, one.Output, StringComparison.Ordinal);
            said.Append(Shown(one));
            return one;
        });
        Assert.True(run.ExitCode == code, run.All);
    }
}
