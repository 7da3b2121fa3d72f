using System.ComponentModel;
using System.Diagnostics;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Levain.Delivery.Images.Registries;

/// <summary>Asks a program that keeps logins for Docker.</summary>
/// <param name="name">What stands behind <c>docker-credential-</c>.</param>
/// <param name="searchPath">The folders in which it is looked for.</param>
internal sealed class CredentialHelper(string name, string searchPath)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private string Program => "docker-credential-" + name;

    /// <summary>The login for a host; null where the helper keeps none.</summary>
    /// <exception cref="LevainException">The helper is not there, or answers with something else.</exception>
    public async Task<RegistryLogin?> GetAsync(string host, CancellationToken cancellation)
    {
        var (code, output) = await AskAsync(Find(), host, cancellation);
        if (code != 0) return output.Contains("credentials not found", StringComparison.OrdinalIgnoreCase) ? null : throw Failed(host, $"ended with {code}");
        try
        {
            var answer = JObject.Parse(output);
            var (user, secret) = ((string?)answer["Username"], (string?)answer["Secret"]);
            if (user is null || string.IsNullOrEmpty(secret)) throw Failed(host, "gave no user with a secret");
            var isToken = user == "<token>";
            return new RegistryLogin { User = isToken ? "" : user, Secret = secret, IsIdentityToken = isToken, Source = Program };
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            // What it said may hold a secret: it is in no message, and no inner exception.
            throw Failed(host, "answered with something other than its JSON");
        }
    }

    private string Find()
    {
        var isPlain = name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        var found = isPlain
            ? searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(f => Path.Combine(f, Program + suffix)).FirstOrDefault(File.Exists)
            : null;
        return found ?? throw new LevainException(
            $"Docker's configuration names the credential helper {Program}, which is in no folder of PATH. Install it, "
            + $"or set {CredentialSettings.UserVariable} and {CredentialSettings.TokenVariable}.");
    }

    private async Task<(int Code, string Output)> AskAsync(string path, string host, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Limit);
        using var process = Start(path, host);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.StandardInput.WriteLineAsync(host.AsMemory(), patience.Token);
            process.StandardInput.Close();
            var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await errors;
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, output);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            throw Failed(host, FormattableString.Invariant($"said nothing for {Limit.TotalSeconds:N0} s"));
        }
        catch (IOException)
        {
            throw Failed(host, "did not read what it was asked");
        }
    }

    private Process Start(string path, string host)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(path, "get")
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            })!;
        }
        catch (Win32Exception refused)
        {
            throw Failed(host, $"cannot be started ({refused.Message})");
        }
    }

    private LevainException Failed(string host, string why) => new(
        $"{Program} was asked for the login to {host} and {why}. Run docker login {host} again, "
        + $"or set {CredentialSettings.UserVariable} and {CredentialSettings.TokenVariable}.");
}
