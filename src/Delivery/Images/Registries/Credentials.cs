namespace Levain.Delivery.Images.Registries;

/// <summary>Finds user and token for a registry: what the operator set, then what Docker keeps.</summary>
internal sealed class Credentials(CredentialSettings settings)
{
    /// <summary>Who asks this host; null where nothing is known, and the host is asked as anybody.</summary>
    /// <exception cref="LevainException">Half of a login is set, or what Docker keeps cannot be read.</exception>
    public async Task<RegistryLogin?> FindAsync(string host, CancellationToken cancellation) =>
        OfVariables(host) ?? await new DockerCredentials(settings).FindAsync(host, cancellation);

    private RegistryLogin? OfVariables(string host)
    {
        var (user, token) = (settings.User, settings.Token);
        if (string.IsNullOrEmpty(user) && string.IsNullOrEmpty(token)) return null;
        if (!string.Equals(host, settings.Host, StringComparison.OrdinalIgnoreCase)) return null;
        if (string.IsNullOrEmpty(user)) throw Half(CredentialSettings.TokenVariable, CredentialSettings.UserVariable);
        if (string.IsNullOrEmpty(token)) throw Half(CredentialSettings.UserVariable, CredentialSettings.TokenVariable);
        return new RegistryLogin
        {
            User = user,
            Secret = token,
            Source = $"{CredentialSettings.UserVariable} and {CredentialSettings.TokenVariable}",
        };
    }

    private static LevainException Half(string set, string missing) => new(
        $"{set} is set and {missing} is not: a registry wants both. Set {missing}, or unset {set} to use what docker login keeps.");
}
