using System.Text;
using Xunit;

namespace Levain.Scoring.Logging;

public sealed class SampleTests
{
    [Theory]
    [InlineData(0.0, 0, 0)]
    [InlineData(0.1, 900, 1100)]
    [InlineData(0.5, 4850, 5150)]
    [InlineData(1.0, 10_000, 10_000)]
    public void About_the_share_is_held(double share, int least, int most) =>
        Assert.InRange(Numbers(share).Count(), least, most);

    [Fact]
    public void A_larger_share_holds_all_of_a_smaller_one_and_the_choice_never_changes()
    {
        Assert.Subset(Numbers(0.4).ToHashSet(), Numbers(0.2).ToHashSet());
        Assert.Equal([5, 6, 9, 10, 27], Numbers(0.1).Take(5));
    }

    [Fact]
    public async Task Predictions_outside_are_counted_and_labels_are_all_kept()
    {
        using var directory = new LogDirectory();
        await using (var log = await Events.StartAsync(directory.Options with { Share = 0.5 }))
        {
            for (var i = 0; i < 100; i++) Assert.True(Events.Write(log, i) && Events.WriteLabel(log, i, "1"));
            await log.FlushAsync(TestContext.Current.CancellationToken);
            Assert.Equal(200, log.Counts.Written + log.Counts.SampledOut);
            Assert.InRange(log.Counts.SampledOut, 30, 70);
        }

        var read = await Events.ReadAsync(directory.Path);
        Assert.Equal(Events.Ids(100), read.OfType<Levain.Monitoring.Logging.LoggedFeedback>().Select(f => f.Id));
        Assert.All(read.OfType<Levain.Monitoring.Logging.LoggedPrediction>(), p => Assert.True(Sample.Holds(Encoding.UTF8.GetBytes(p.Id), 0.5)));
    }

    private static IEnumerable<int> Numbers(double share) =>
        Enumerable.Range(0, 10_000).Where(i => Sample.Holds(Encoding.UTF8.GetBytes(Events.Id(i)), share));
}
