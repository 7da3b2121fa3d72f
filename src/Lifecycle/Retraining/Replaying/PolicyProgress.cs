namespace Levain.Retraining.Replaying;

/// <summary>The progress of several policies that are played at once.</summary>
/// <param name="whole">Told the mean.</param>
/// <param name="count">How many there are.</param>
internal sealed class PolicyProgress(IProgress<double> whole, int count)
{
    private readonly Dictionary<string, double> shares = new(StringComparer.Ordinal);

    public IProgress<double> Of(string policy) => new One(this, policy);

    private void Report(string policy, double share)
    {
        lock (shares)
        {
            shares[policy] = share;
            whole.Report(shares.Values.Sum() / count);
        }
    }

    private sealed class One(PolicyProgress all, string policy) : IProgress<double>
    {
        public void Report(double value) => all.Report(policy, value);
    }
}
