namespace Levain.Shaping;

/// <summary>What is written for one definition; compared by value, so that nothing is written again without need.</summary>
internal readonly struct ShapeSource(string definition, string rowName, string rowSource, string featuresName, string featuresSource)
    : IEquatable<ShapeSource>
{
    public string Definition => definition;

    public string RowName => rowName;

    public string RowSource => rowSource;

    public string FeaturesName => featuresName;

    public string FeaturesSource => featuresSource;

    public static bool operator ==(ShapeSource left, ShapeSource right) => left.Equals(right);

    public static bool operator !=(ShapeSource left, ShapeSource right) => !left.Equals(right);

    public bool Equals(ShapeSource other) => definition == other.Definition && rowSource == other.RowSource && featuresSource == other.FeaturesSource
        && rowName == other.RowName && featuresName == other.FeaturesName;

    public override bool Equals(object? obj) => obj is ShapeSource other && Equals(other);

    public override int GetHashCode() => definition?.GetHashCode() ?? 0;
}
