namespace Levain.Delivery.Images.Smoking;

/// <summary>Holds a container's answers against training's, bit for bit.</summary>
internal sealed class GoldenCheck(ServiceCaller service, IReadOnlyList<GoldenCase> cases)
{
    // A service takes no more in one request; the past of a row can make a request large.
    private const int MostAtOnce = 100;

    /// <exception cref="LevainException">A score is another.</exception>
    public async Task OneByOneAsync(CancellationToken cancellation)
    {
        foreach (var golden in cases) DemandSame(golden, (await service.PredictAsync(golden.Request, cancellation)).Scores(Name(golden)), 0, "");
    }

    /// <exception cref="LevainException">A score is another.</exception>
    public async Task TogetherAsync(CancellationToken cancellation)
    {
        foreach (var chunk in cases.Chunk(MostAtOnce))
        {
            var request = $$"""{"instances":[{{string.Join(',', chunk.Select(c => c.Request))}}]}""";
            var scores = (await service.PredictAsync(request, cancellation)).Scores("the golden rows together");
            if (scores.Count != chunk.Length)
                throw new LevainException(FormattableString.Invariant($"The container answers {chunk.Length} golden rows together with {scores.Count} predictions."));
            for (var i = 0; i < chunk.Length; i++) DemandSame(chunk[i], scores, i, ", sent together with others");
        }
    }

    /// <summary>Whether an answer is the one that training gave.</summary>
    public static void DemandSame(GoldenCase golden, IReadOnlyList<float[]> answered, int at, string how)
    {
        var scores = at < answered.Count ? answered[at] : [];
        if (scores.Length != golden.Scores.Count)
            throw new LevainException(FormattableString.Invariant($"{Name(golden)}{how}: the container gives {scores.Length} scores where training had {golden.Scores.Count}."));
        for (var i = 0; i < scores.Length; i++)
            if (!ScoreText.IsSame(scores[i], golden.Scores[i]))
                throw new LevainException(
                    $"{Name(golden)}{how}: {ScoreText.Difference(scores[i], golden.Scores[i])}. The image does not answer as the champion did: "
                    + "it must not be published. Run --target=Package --force, and look which of base, packages or processor changed if it stays so.");
    }

    private static string Name(GoldenCase golden) => FormattableString.Invariant($"golden row {golden.Number}");
}
