using Levain.Models.Fraud;

namespace Levain.Benchmarks.Serving.Hosting;

/// <summary>The fraud model's features as a vector, written by hand.</summary>
internal static class EngineVector
{
    private const int Numbers = 12;
    private static readonly int Categories = Enum.GetValues<Category>().Length;

    public static int Width { get; } = Numbers + Categories + Enum.GetValues<Channel>().Length;

    /// <summary>Fills a vector that is as wide as <see cref="Width"/>.</summary>
    public static void Write(in FraudFeatures features, Span<float> vector)
    {
        vector.Clear();
        ReadOnlySpan<float> numbers =
        [
            features.Amount, features.AmountToMean, features.SmallestOfFive, features.SinceLast, features.SinceFifth, features.InHour,
            features.InDay, features.SpentInDay, features.Hour, features.CategoryShare, features.ChannelShare, features.NewDevice ? 1 : 0,
        ];
        numbers.CopyTo(vector);
        vector[Numbers + (int)features.Category] = 1;
        vector[Numbers + Categories + (int)features.Channel] = 1;
    }
}
