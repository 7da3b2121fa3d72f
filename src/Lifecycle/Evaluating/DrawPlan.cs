namespace Levain.Evaluating;

/// <summary>How often rows are drawn, and from which number the draws come.</summary>
internal sealed record DrawPlan(int Resamples, int Seed, IProgress<double> Progress, CancellationToken Cancellation)
{
    /// <summary>Draws of which nobody hears how far they are.</summary>
    public static DrawPlan Quiet(int resamples, int seed, CancellationToken cancellation) => new(resamples, seed, new Unheard(), cancellation);

    /// <summary>The same without a word of how far it is.</summary>
    public DrawPlan Quiet() => this with { Progress = new Unheard() };

    private sealed class Unheard : IProgress<double>
    {
        public void Report(double value)
        {
        }
    }
}
