using Levain.Retraining.Replaying.Candidates;

namespace Levain.Retraining.Replaying.Playing;

/// <summary>Which champion answered which rows.</summary>
internal sealed class Service(PlayedModel first, int since)
{
    private readonly List<(PlayedModel Model, int Since)> champions = [(first, since)];

    public PlayedModel Champion => champions[^1].Model;

    /// <summary>The first row that the champion answered.</summary>
    public int Since => champions[^1].Since;

    /// <summary>Another champion answers from a row on.</summary>
    public void Move(PlayedModel champion, int from)
    {
        if (champions[^1].Since == from) champions.RemoveAt(champions.Count - 1);
        champions.Add((champion, from));
    }

    /// <summary>Who answered a stretch of rows, part by part.</summary>
    public IEnumerable<(PlayedModel Model, int From, int Until)> Of(int from, int until)
    {
        for (var c = 0; c < champions.Count; c++)
        {
            var first = Math.Max(from, champions[c].Since);
            var end = Math.Min(until, c + 1 < champions.Count ? champions[c + 1].Since : until);
            if (first < end) yield return (champions[c].Model, first, end);
        }
    }

    /// <summary>What was answered to a stretch of rows.</summary>
    public float[] Answers(int from, int until) => [.. Of(from, until).SelectMany(p => p.Model.Scores(p.From, p.Until))];
}
