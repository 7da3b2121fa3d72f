using Xunit;

namespace Levain;

public sealed class InterruptionTests
{
    private int ends;

    [Fact]
    public void A_stop_ends_the_run_at_once()
    {
        using var interruption = new Interruption(() => ends++);
        interruption.Stop();
        Assert.Equal((1, true), (ends, interruption.Token.IsCancellationRequested));
    }

    [Fact]
    public void While_something_must_be_taken_away_a_stop_cancels_and_the_end_comes_when_it_is_let_go()
    {
        using var interruption = new Interruption(() => ends++);
        using (interruption.Unwind())
        {
            using (interruption.Unwind()) interruption.Stop();
            Assert.Equal((0, true), (ends, interruption.Token.IsCancellationRequested));
        }

        Assert.Equal(1, ends);
    }

    [Fact]
    public void A_second_stop_does_not_wait()
    {
        using var interruption = new Interruption(() => ends++);
        using var hold = interruption.Unwind();
        interruption.Stop();
        Assert.Equal(0, ends);
        interruption.Stop();
        Assert.Equal(1, ends);
    }

    [Fact]
    public void Without_a_stop_letting_go_changes_nothing_and_a_later_stop_ends_at_once()
    {
        using var interruption = new Interruption(() => ends++);
        interruption.Unwind().Dispose();
        Assert.Equal((0, false), (ends, interruption.Token.IsCancellationRequested));
        interruption.Stop();
        Assert.Equal(1, ends);
    }
}
