using System.Globalization;

namespace Levain.Definitions;

/// <summary>A stretch of a model's history that is told for itself when it is played again.</summary>
/// <param name="Name">In a word or two.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day; null for the end of the data.</param>
public sealed record Episode(string Name, DateOnly From, DateOnly? To)
{
    /// <summary>An episode by its days, as 2008-09-01; without a last one it goes on to the end of the data.</summary>
    /// <exception cref="FormatException">A day is none.</exception>
    public static Episode Of(string name, string from, string? to = null) => new(name, DayOf(from), to is null ? null : DayOf(to));

    private static DateOnly DayOf(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
