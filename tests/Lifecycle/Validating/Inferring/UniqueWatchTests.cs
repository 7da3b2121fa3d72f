using System.Text;
using Xunit;

namespace Levain.Validating.Inferring;

public sealed class UniqueWatchTests
{
    [Theory]
    [InlineData(3, -1)]
    [InlineData(100, -1)]
    [InlineData(3, 0)]
    [InlineData(100, 0)]
    [InlineData(100, 98)]
    public void A_value_that_comes_again_is_found_in_memory_and_in_the_file(int values, int again)
    {
        using var folder = new TempFolder();
        using (var watch = new UniqueWatch(folder["new/watch"], limit: 10))
        {
            foreach (var i in Enumerable.Range(0, values).Append(again < 0 ? values : again)) watch.Take(Encoding.UTF8.GetBytes($"v{i}"));
            Assert.Equal(values > 10, File.Exists(folder["new/watch"]) || Directory.Exists(folder["new"]));
            Assert.Equal(again < 0, watch.AllDiffer());
        }

        Assert.False(File.Exists(folder["new/watch"]));
    }

    [Fact]
    public void A_watch_that_was_stopped_promises_nothing()
    {
        using var watch = new UniqueWatch("unused", limit: 10);
        watch.Take("a"u8);
        watch.Stop();
        Assert.False(watch.AllDiffer());
    }
}
