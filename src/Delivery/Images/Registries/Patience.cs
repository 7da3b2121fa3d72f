namespace Levain.Delivery.Images.Registries;

/// <summary>Stops waiting for a registry that neither says nor takes anything for a minute.</summary>
internal sealed class Patience : IDisposable
{
    /// <summary>How long a registry may be silent.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource silence;
    private readonly CancellationTokenSource either;

    public Patience(TimeProvider clock, CancellationToken cancellation)
    {
        silence = new CancellationTokenSource(Limit, clock);
        either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellation);
    }

    /// <summary>Ends with the silence or with the caller's own cancellation.</summary>
    public CancellationToken Token => either.Token;

    /// <summary>Bytes went one way or the other: the minute begins again.</summary>
    public void Renew() => silence.CancelAfter(Limit);

    public void Dispose()
    {
        either.Dispose();
        silence.Dispose();
    }
}
