using Levain.Delivery.Images.Packing;
using Levain.Stages;

namespace Levain.Delivery.Images.Smoking;

/// <summary>Knows what training answered.</summary>
public interface IGoldenCases
{
    /// <summary>The path of the golden file of the champion in an image.</summary>
    /// <exception cref="LevainException">It cannot be had, or the image holds another champion than this checkout.</exception>
    Task<string> FileAsync(PackedImage image, StageWork work);
}
