using Levain.Delivery.Images.Packing;

namespace Levain.Delivery.Images;

/// <summary>What the operator asked for of the targets that deal with the outside world.</summary>
public sealed record DeliveryOptions
{
    /// <summary>What an image stands on: an image with its digest, or <see cref="MakeBase"/>; null for the pinned public image.</summary>
    public string? Base { get; init; }

    /// <summary>The program in the image; null for the smallest that can answer with the model.</summary>
    public HostKind? Host { get; init; }

    /// <summary>The registry and the path in it, such as <c>ghcr.io/bank/models</c>; null where none was named.</summary>
    public string? Registry { get; init; }

    /// <summary>Sends things out; without it a target says what it would send.</summary>
    public bool Push { get; init; }

    /// <summary>The port of this machine, on loopback, that a container under test is reached on; null for a free one.</summary>
    public int? Port { get; init; }

    /// <summary>The word for a base of this machine's own libraries.</summary>
    public const string MakeBase = "make";
}
