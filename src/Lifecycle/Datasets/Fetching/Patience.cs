namespace Levain.Datasets.Fetching;

/// <summary>Stops waiting for a server that says nothing for a minute; what is reported was heard.</summary>
internal sealed class Patience : IProgress<double>, IDisposable
{
    /// <summary>How long a server may be silent.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly IProgress<double> listener;
    private readonly CancellationTokenSource silence;
    private readonly CancellationTokenSource either;

    public Patience(IProgress<double> listener, TimeProvider clock, CancellationToken cancellation)
    {
        this.listener = listener;
        silence = new CancellationTokenSource(Limit, clock);
        either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellation);
    }

    /// <summary>Ends with the silence or with the caller's own cancellation.</summary>
    public CancellationToken Token => either.Token;

    /// <summary>Something was heard: the minute begins again.</summary>
    public void Renew() => silence.CancelAfter(Limit);

    public void Report(double value)
    {
        Renew();
        listener.Report(value);
    }

    public void Dispose()
    {
        either.Dispose();
        silence.Dispose();
    }
}
