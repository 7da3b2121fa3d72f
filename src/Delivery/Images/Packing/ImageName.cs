namespace Levain.Delivery.Images.Packing;

/// <summary>What images are called in this checkout's layout and in this machine's engine.</summary>
public static class ImageName
{
    /// <summary>Such as <c>levain/fraud:3</c>.</summary>
    public static string Of(string model, int version) => FormattableString.Invariant($"levain/{model}:{version}");
}
