using System.Globalization;
using Cake.Common;
using Cake.Core;
using Levain.Delivery.Images;
using Levain.Delivery.Images.Packing;
using Levain.Delivery.Images.Registries;

namespace Levain.CommandLine;

/// <summary>Reads what the operator asked of the targets that deal with the outside world; the table of options has checked it.</summary>
internal static class DeliveryArguments
{
    /// <summary>Names the registry where no option does.</summary>
    public const string RegistryVariable = "LEVAIN_REGISTRY";

    public static DeliveryOptions Read(ICakeContext context) => new()
    {
        Base = context.Argument<string?>("base", null),
        Host = context.Argument<string?>("host", null) is { } host ? Enum.Parse<HostKind>(host, ignoreCase: true) : null,
        // A workflow writes its repository's name as its owner does, and has no function that makes letters small; registries know no others.
        Registry = context.Argument<string?>("registry", null) ?? Variable(RegistryVariable)?.ToLowerInvariant(),
        // Access asks as a run that pushes would.
        Push = context.HasArgument("push") || Target.Spelt(context.Argument("target", "")) == GitHubArguments.AccessTarget,
        Port = context.Argument<string?>("port", null) is { } port ? int.Parse(port, CultureInfo.InvariantCulture) : null,
    };

    /// <summary>Who asks registries: the environment's user and token for the one that was named, or Docker's logins.</summary>
    public static CredentialSettings Credentials(DeliveryOptions choices) => new()
    {
        Host = choices.Registry is null ? null : RegistryAddress.Parse(choices.Registry).Host,
        User = Variable(CredentialSettings.UserVariable),
        Token = Variable(CredentialSettings.TokenVariable),
        DockerFile = Path.Combine(
            Variable("DOCKER_CONFIG") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".docker"), "config.json"),
        SearchPath = Variable("PATH"),
    };

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
