namespace Levain.Delivery.Images.Registries;

/// <summary>Who asks a registry.</summary>
internal sealed record RegistryLogin
{
    /// <summary>The user; empty beside an identity token.</summary>
    public required string User { get; init; }

    public required string Secret { get; init; }

    /// <summary>The secret is a refresh token, which only a token server takes.</summary>
    public bool IsIdentityToken { get; init; }

    /// <summary>Where it was found, for messages.</summary>
    public required string Source { get; init; }

    /// <summary>Without the secret, wherever it is shown.</summary>
    public override string ToString() => $"login from {Source}";
}
