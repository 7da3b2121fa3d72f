using System.Globalization;
using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd;

public sealed class CultureTests(Bakery bakery)
{
    [Theory]
    [InlineData("de_DE.UTF-8", "de-DE")]
    [InlineData("tr_TR.UTF-8", "tr-TR")]
    public async Task A_machine_of_another_culture_makes_the_same_model_and_the_same_text(string language, string culture)
    {
        Assert.SkipUnless(
            CultureInfo.GetCultureInfo(culture).NumberFormat.NumberDecimalSeparator == ",",
            "this machine has no ICU, so no culture can be asked for");
        using var here = await bakery.FreshAsync();
        using var there = await bakery.FreshAsync();

        var plain = (await here.RetrainMarketAsync()).Succeeded();
        var foreign = (await there.BuildAsync([("LANG", language)], "--target=Retrain", "--model=market")).Succeeded();

        Assert.Equal("", await there.ChangesAsync());
        Assert.Equal(Table(plain), Table(foreign));
        Assert.Equal(FileOf(here), FileOf(there));
    }

    private static string Table(ScriptRun run) => string.Join('\n', run.Output.Split('\n').Where(l => l.StartsWith("market ", StringComparison.Ordinal)));

    private static byte[] FileOf(CheckoutCopy checkout) => File.ReadAllBytes(checkout.PathTo("artifacts/market/model.zip"));
}
