using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd;

/// <summary>Payments of some days, one file each, some of them bad.</summary>
public sealed class PartitionTests(Bakery bakery) : OwnCheckout(bakery)
{
    private const string Manifest = "data/fraud/dataset.json";

    [Fact]
    public async Task Bad_partitions_among_good_ones_are_all_named_once_and_the_good_ones_are_not()
    {
        await MakePaymentsAsync();
        var good = Day(2);
        Checkout.Write(Day(2).Name, good.Text.Insert(good.Text.IndexOf('\n', StringComparison.Ordinal) + 1, "\""));
        var one = (await PinAsync()).Refused($"{good.Name}, line 2, column 1 (Id): ", "opened here and never closed");
        foreach (var day in new[] { 1, 3, 4, 5 }) Assert.DoesNotContain(Day(day).Name, one.All, StringComparison.Ordinal);
        Checkout.Write(Day(4).Name, "");

        var two = (await PinAsync()).Refused("Some files of fraud cannot be pinned, so none was:", $"{Day(4).Name} is empty");

        Assert.Equal(2, two.All.Split(good.Name).Length);
        Checkout.Write(Day(2).Name, good.Text.Replace("Amount", "Sum", StringComparison.Ordinal));
        Checkout.Write(Day(4).Name, good.Text.Replace(',', ';'));
        (await PinAsync()).Succeeded();
        var headers = (await ValidateAsync()).Refused(
            "2 of 5 files of fraud cannot be read:", $"The header of {Day(2).Name} does not match", $"The header of {Day(4).Name} does not match",
            "Are its columns separated by semicolons?");
        Assert.Equal(2, headers.All.Split(Day(4).Name).Length);
        await AssertGoodAgainAsync();
    }

    // Five days of the generator's, from here on files like any others.
    private async Task MakePaymentsAsync()
    {
        var described = Checkout.Read(Manifest);
        Checkout.Write(Manifest, described.Replace("\"seed\": 20250101", "\"seed\": 1, \"days\": 5", StringComparison.Ordinal));
        (await PinAsync()).Succeeded();
        foreach (var file in Directory.GetFiles(Checkout.PathTo("artifacts/.data/fraud")))
            File.Copy(file, Checkout.PathTo($"data/fraud/{Path.GetFileName(file)}"));
        var pinned = Checkout.Read(Manifest);
        var from = pinned.IndexOf("\"generator\"", StringComparison.Ordinal);
        Checkout.Write(Manifest, pinned.Remove(from, pinned.IndexOf("\"files\"", StringComparison.Ordinal) - from));
        (await PinAsync()).Succeeded();
        (await ValidateAsync()).Succeeded();
    }

    private (string Name, string Text) Day(int day)
    {
        var name = $"data/fraud/transactions-2025-01-0{day}.csv";
        return (name, Checkout.Read(name));
    }

    private Task<ScriptRun> PinAsync() => Checkout.BuildAsync("--target=Fetch", "--model=fraud", "--pin");

    private Task<ScriptRun> ValidateAsync() => Checkout.BuildAsync("--target=Validate", "--model=fraud");
}
