using System.Globalization;

namespace Levain.Delivery.Releases;

/// <summary>The version of a model that a tag names: <c>fraud/v2</c>.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Version">The champion's version.</param>
public sealed record ReleaseTag(string Model, int Version)
{
    /// <summary>Reads a tag.</summary>
    /// <returns>Null where it names no version of a model.</returns>
    public static ReleaseTag? Parse(string tag) =>
        tag.Split('/') is [{ Length: > 0 } model, ['v', .. var number]]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0
            ? new(model, version)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Model}/v{Version}");
}
