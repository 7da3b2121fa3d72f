using System.Globalization;
using Cake.Common;
using Cake.Core;
using Levain.Delivery.Images;
using Levain.Delivery.Images.Packing;

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
        Registry = context.Argument<string?>("registry", null) ?? Variable(RegistryVariable),
        Push = context.HasArgument("push"),
        Port = context.Argument<string?>("port", null) is { } port ? int.Parse(port, CultureInfo.InvariantCulture) : null,
    };

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
