using Levain.Training;

namespace Levain;

/// <summary>How a model came about where a test does not ask how.</summary>
internal static class PlainRecipe
{
    public static Recipe Of(string model) => new()
    {
        Dataset = model,
        Snapshot = "sha256:s",
        AsOf = new DateOnly(2020, 2, 29),
        Seed = 1,
        Training = "all",
        HoldOut = "last 60 days",
        GapDays = 0,
        From = new DateTime(2020, 1, 1),
        To = new DateTime(2020, 2, 1),
        Rows = 10,
        Features = ["Amount"],
        Code = "sha256:code",
        Packages = [],
    };
}
