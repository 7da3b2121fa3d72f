namespace Levain.Benchmarks.Imaging;

/// <summary>A way to an image.</summary>
/// <param name="Name">The row's.</param>
/// <param name="Change">What was changed before.</param>
/// <param name="IsDocker">It is the one that others are compared to.</param>
/// <param name="MeasureAsync">Makes the change and, by the clock, the image.</param>
internal sealed record PackagingContender(string Name, PackagingChange Change, bool IsDocker, Func<Task<Packaging>> MeasureAsync);
