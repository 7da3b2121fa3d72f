namespace Levain.Benchmarks.Serving;

/// <summary>What the service is meant to reach beside the others.</summary>
internal sealed class ServingTargets(Contenders contenders, IReadOnlyList<IReadOnlyList<ServingRound>> rounds)
{
    private const double OfLimit = 0.95, OfSlow = 1.3, OfHist = 20, OfXGBoost = 7;

    /// <summary>A line a target; none about contenders that stayed away.</summary>
    public IEnumerable<string> Lines()
    {
        if (Rounds(Contenders.Service) is not { } service || Rounds(Contenders.Limit) is not { } limit) yield break;
        yield return Line("requests/s of the service to the limit's at least", Ratio(service, limit), OfLimit);
        var slow = ServingRound.Slows(service).RatioTo(ServingRound.Slows(limit));
        yield return FormattableString.Invariant($"Target: p99 of the service to the limit's at most {OfSlow}: {slow:0.00}, {(slow <= OfSlow ? "met" : "missed")}.");
        if (Rounds(Contenders.Hist) is { } hist)
            yield return Line("requests/s of the service to FastAPI's with HistGradientBoosting at least", Ratio(service, hist), OfHist);
        if (Rounds(Contenders.XGBoost) is { } boosted)
            yield return Line("requests/s of the service to FastAPI's with XGBoost at least", Ratio(service, boosted), OfXGBoost);
    }

    private IReadOnlyList<ServingRound>? Rounds(string key) => contenders.IndexOf(key) is var i and >= 0 ? rounds[i] : null;

    private static double Ratio(IReadOnlyList<ServingRound> one, IReadOnlyList<ServingRound> other) =>
        ServingRound.Rates(one).RatioTo(ServingRound.Rates(other));

    private static string Line(string what, double ratio, double target) =>
        FormattableString.Invariant($"Target: {what} {target}: {ratio:0.00}, {(ratio >= target ? "met" : "missed")}.");
}
