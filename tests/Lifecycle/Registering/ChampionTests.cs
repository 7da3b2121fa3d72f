using Levain.Stages;
using Levain.Training;
using Xunit;

namespace Levain.Registering;

public sealed class ChampionTests
{
    private static readonly OperatingPoint Point = new()
    {
        Rule = "the threshold of the best F1",
        Rows = 20,
        From = new DateTime(2020, 1, 1),
        To = new DateTime(2020, 2, 1, 12, 0, 0),
        Threshold = 0.1f,
        MetRule = true,
        ErrorQuantiles = null,
        NaiveError = null,
    };

    [Fact]
    public void The_operating_point_stays_the_same_to_the_last_bit()
    {
        var champion = Champions.Of("sha256:a") with { OperatingPoint = Point };
        Assert.Equal(Point, Read(Json.Write(champion)).OperatingPoint);
    }

    [Fact]
    public void The_band_of_a_number_does_too()
    {
        var band = new SortedDictionary<string, double>(StringComparer.Ordinal) { ["0.025"] = -1 / 3.0, ["0.975"] = 2.5 };
        var champion = Champions.Of("sha256:a") with { OperatingPoint = Point with { Threshold = null, ErrorQuantiles = band } };
        Assert.Equal(band, Read(Json.Write(champion)).OperatingPoint!.ErrorQuantiles);
    }

    [Fact]
    public void The_files_for_services_come_back_and_older_pointers_have_none()
    {
        var serving = new ServingParts { Files = new(StringComparer.Ordinal) { ["model.flat"] = "sha256:f" }, WhyNotFlat = "a reason" };
        var text = Json.Write(Champions.Of("sha256:a") with { Serving = serving });
        Assert.Equal(serving.Files, Read(text).Serving!.Files);
        Assert.Equal(serving.WhyNotFlat, Read(text).Serving!.WhyNotFlat);
        var old = Newtonsoft.Json.Linq.JObject.Parse(text);
        Assert.True(old.Remove("serving"));
        Assert.Null(Read(old.ToString()).Serving);
    }

    [Fact]
    public void A_pointer_from_before_it_was_kept_is_read()
    {
        var text = Json.Write(Champions.Of("sha256:a"));
        var old = text.Replace(",\n  \"operatingPoint\": null,\n  \"serving\": null", "", StringComparison.Ordinal);
        Assert.NotEqual(text, old);
        Assert.Null(Read(old).OperatingPoint);
    }

    private static Champion Read(string text) => Json.Read<Champion>(text, "champion.json", "Write it again.");
}
