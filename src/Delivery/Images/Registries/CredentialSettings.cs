namespace Levain.Delivery.Images.Registries;

/// <summary>Where user and token for registries come from; whoever reads the environment fills it.</summary>
public sealed record CredentialSettings
{
    public const string UserVariable = "LEVAIN_REGISTRY_USER";
    public const string TokenVariable = "LEVAIN_REGISTRY_TOKEN";

    /// <summary>The host that <see cref="User"/> and <see cref="Token"/> are for; no other is told them.</summary>
    public string? Host { get; init; }

    /// <summary>The value of <see cref="UserVariable"/>.</summary>
    public string? User { get; init; }

    /// <summary>The value of <see cref="TokenVariable"/>.</summary>
    public string? Token { get; init; }

    /// <summary>The path of Docker's credential file, whether it is there or not.</summary>
    public string? DockerFile { get; init; }

    /// <summary>The folders in which Docker's credential helpers are looked for, as PATH has them.</summary>
    public string? SearchPath { get; init; }

    /// <summary>Without the token, wherever it is shown.</summary>
    public override string ToString() => $"credentials for {Host ?? "no host"}";
}
