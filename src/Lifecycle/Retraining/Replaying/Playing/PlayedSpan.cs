using Levain.Retraining.Replaying.History;
using Levain.Stages;

namespace Levain.Retraining.Replaying.Playing;

/// <summary>The days that are played.</summary>
/// <param name="From">The first one; its champion was trained at the end of the day before, at the earliest.</param>
/// <param name="To">The last one.</param>
internal sealed record PlayedSpan(DateOnly From, DateOnly To)
{
    /// <summary>What an operator asked for, within the data.</summary>
    /// <param name="model">Its name, for messages.</param>
    /// <param name="options">What was asked.</param>
    /// <param name="first">The first day of the data, which numbered days are counted from.</param>
    /// <param name="history">The rows.</param>
    /// <exception cref="LevainException">The first day lies after the last, or one of them outside the data.</exception>
    public static PlayedSpan Of(string model, RunOptions options, DateOnly first, PlayedHistory history)
    {
        var (from, to) = (options.From?.In(first) ?? history.FirstDay, options.To?.In(first) ?? history.LastDay);
        if (from > to)
            throw new LevainException(FormattableString.Invariant($"Replay of {model} cannot go from {from:yyyy-MM-dd} back to {to:yyyy-MM-dd}: give --from a day before --to."));
        foreach (var (option, day) in new[] { ("--from", from), ("--to", to) })
            if (day < first || day > history.LastDay)
                throw new LevainException(FormattableString.Invariant(
                    $"Replay of {model} cannot play {day:yyyy-MM-dd}: its data go from {first:yyyy-MM-dd} to {history.LastDay:yyyy-MM-dd}. Give {option} a day within them."));
        return new PlayedSpan(from, to);
    }
}
