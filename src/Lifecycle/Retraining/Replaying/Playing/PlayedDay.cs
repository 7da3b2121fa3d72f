using Levain.Retraining.Replaying.History;

namespace Levain.Retraining.Replaying.Playing;

/// <summary>A day with rows, which are asked about one after the other; it ends with a look.</summary>
/// <param name="Day">The day.</param>
/// <param name="First">The place in the history of its first row.</param>
/// <param name="End">The place after its last row.</param>
internal readonly record struct PlayedDay(DateOnly Day, int First, int End)
{
    /// <summary>The days of a stretch that have rows.</summary>
    public static IReadOnlyList<PlayedDay> Of(PlayedHistory history, DateOnly from, DateOnly to)
    {
        List<PlayedDay> days = [];
        for (int row = history.PlaceOf(from), end = history.PlaceOf(to.AddDays(1)); row < end;)
        {
            var day = DateOnly.FromDateTime(history.Rows.Times[row]);
            var next = history.PlaceOf(day.AddDays(1));
            days.Add(new PlayedDay(day, row, next));
            row = next;
        }

        return days;
    }
}
