namespace Levain.Definitions.Contracts;

/// <summary>The text has so many characters, counted as UTF-16 units as <see cref="string.Length"/> does.</summary>
public sealed class LengthAttribute(int atLeast, int atMost) : ConstraintAttribute
{
    public int AtLeast => atLeast;

    public int AtMost => atMost;
}
