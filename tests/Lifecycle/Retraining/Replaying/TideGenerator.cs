using Levain.Datasets;
using Levain.Training;
using Newtonsoft.Json.Linq;

namespace Levain.Retraining.Replaying;

/// <summary>Makes two months of tides; where they break, a flood takes the rhythm away for ten days of February.</summary>
internal sealed class TideGenerator : IDatasetGenerator
{
    private const int Hours = 24 * 60, First = 24 * 31, Last = 24 * 41;

    public string Name => "tides";

    public static float Calm(int hour) => 10 + 4 * MathF.Sin(hour * 0.52f) + hour % 7 * 0.1f;

    public static float Broken(int hour) => hour is >= First and < Last ? 40 + 25 * MathF.Sin(hour * 2.9f) : Calm(hour);

    public Task GenerateAsync(JObject parameters, string folder, IProgress<double> progress, CancellationToken cancellation) => File.WriteAllTextAsync(
        Path.Combine(folder, "t.csv"), Tables.Tides(Hours, parameters.Value<bool>("break") ? Broken : Calm), cancellation);
}
