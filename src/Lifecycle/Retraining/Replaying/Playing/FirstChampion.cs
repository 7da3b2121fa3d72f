using Levain.Definitions;
using Levain.Retraining.Replaying.Candidates;

namespace Levain.Retraining.Replaying.Playing;

/// <summary>Finds the champion that every policy begins with.</summary>
internal static class FirstChampion
{
    /// <summary>The model of the day before the first played one, or of the first later day on which there are enough rows.</summary>
    /// <exception cref="LevainException">There are too few rows on every day.</exception>
    public static PlayedModel Of(ModelDefinition definition, PlayedSpan span, CandidateShop shop)
    {
        for (var day = span.From.AddDays(-1); day < span.To; day = day.AddDays(1))
            if (shop.Of(day, definition.HoldOut) is { } model) return model;
        throw new LevainException(FormattableString.Invariant(
            $"Replay of {definition.Name} found no day from {span.From:yyyy-MM-dd} to {span.To:yyyy-MM-dd} with enough rows before it to learn from and to judge by. ")
            + "Give a later --to, or the definition a shorter hold-out.");
    }
}
