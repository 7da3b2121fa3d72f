using System.Text;
using Levain.Stages;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Levain.Delivery.Images.Registries;

/// <summary>Reads what <c>docker login</c> keeps: logins in a file, or helpers that know them.</summary>
internal sealed class DockerCredentials(CredentialSettings settings)
{
    /// <summary>The login for a host; null where Docker keeps none.</summary>
    /// <exception cref="LevainException">The file or the helper cannot be used.</exception>
    public async Task<RegistryLogin?> FindAsync(string host, CancellationToken cancellation)
    {
        if (settings.DockerFile is not { } path || !File.Exists(path)) return null;
        var file = Parse(Disk.GuardRead(path, () => File.ReadAllText(path)), path);
        var helper = Text(file["credHelpers"] as JObject, host) ?? Text(file, "credsStore");
        return helper is null
            ? OfEntry(Entry(file["auths"] as JObject, host), host, path)
            : await new CredentialHelper(helper, settings.SearchPath ?? "").GetAsync(host, cancellation)
                ?? OfEntry(Entry(file["auths"] as JObject, host), host, path);
    }

    // Its parser's messages may quote what stands in it: secrets.
    private static JObject Parse(string text, string path)
    {
        try
        {
            return JObject.Parse(text);
        }
        catch (JsonException)
        {
            throw new LevainException($"{path} is no JSON object, so no login can be taken from it. Mend it, or delete it and run docker login again.");
        }
    }

    // Older versions of Docker wrote addresses where newer ones write hosts.
    private static JObject? Entry(JObject? entries, string host) =>
        entries?.Properties().FirstOrDefault(p => HostOf(p.Name) == host)?.Value as JObject;

    private static string HostOf(string name)
    {
        var start = name.IndexOf("://", StringComparison.Ordinal);
        return (start < 0 ? name : name[(start + 3)..]).Split('/')[0];
    }

    private static RegistryLogin? OfEntry(JObject? entry, string host, string path)
    {
        if (Text(entry, "identitytoken") is { } identity)
            return new RegistryLogin { User = "", Secret = identity, IsIdentityToken = true, Source = path };
        if (Text(entry, "auth") is { } packed) return Unpack(packed, host, path);
        return Text(entry, "username") is { } user && Text(entry, "password") is { } password
            ? new RegistryLogin { User = user, Secret = password, Source = path }
            : null;
    }

    private static RegistryLogin Unpack(string packed, string host, string path)
    {
        var bytes = new byte[packed.Length];
        var text = Convert.TryFromBase64String(packed.Trim(), bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length).TrimEnd('\0') : "";
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            ? new RegistryLogin { User = text[..colon], Secret = text[(colon + 1)..], Source = path }
            : throw new LevainException($"The login for {host} in {path} is no user:password in base64. Run docker login {host} again.");
    }

    private static string? Text(JObject? holder, string name) =>
        holder?[name] is JValue { Type: JTokenType.String } value && (string?)value is { Length: > 0 } text ? text : null;
}
