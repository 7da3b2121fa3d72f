using System.Collections.Immutable;
using Levain.Training;
using Levain.Validating.Profiling;

namespace Levain.Monitoring.References;

/// <summary>Makes columns to watch of vectors and answers: one a feature, then one an answer.</summary>
/// <remarks>The slots of an enumeration become one column of categories; all else is a number, a Boolean as 0 and 1.</remarks>
internal sealed class WatchedVectors
{
    private const string Answer = "Score";
    private readonly ImmutableArray<FeatureSlots> features;
    private readonly int width;
    private readonly int answers;

    private WatchedVectors(ImmutableArray<FeatureSlots> features, int width, IReadOnlyList<string> classes)
    {
        (this.features, this.width, answers) = (features, width, Math.Max(1, classes.Count));
        Columns =
        [
            .. features.Select(f => f.Column),
            .. classes.Select(c => $"{Answer}={c}").DefaultIfEmpty(Answer)
                .Select(n => new WatchedColumn(n, ColumnSource.Answer, ColumnKind.Number, [])),
        ];
    }

    public IReadOnlyList<WatchedColumn> Columns { get; }

    /// <summary>What slots and answers stand for.</summary>
    /// <param name="slots">Their names in order, as <see cref="Examples.Slots"/> and a model's schema have them; an enumeration's are <c>Name=Value</c>.</param>
    /// <param name="classes">The names of the classes; none where the model answers one number a row.</param>
    public static WatchedVectors Of(IReadOnlyList<string> slots, IReadOnlyList<string> classes)
    {
        var features = ImmutableArray.CreateBuilder<FeatureSlots>();
        for (int slot = 0, next; slot < slots.Count; slot = next)
        {
            var name = NameOf(slots[slot]);
            for (next = slot + 1; next < slots.Count && slots[slot].Length > name.Length && IsOf(name, slots[next]);) next++;
            features.Add(FeatureSlots.Of(name, [.. slots.Skip(slot).Take(next - slot)], slot));
        }

        return new WatchedVectors(features.ToImmutable(), slots.Count, classes);
    }

    /// <summary>Served rows by columns.</summary>
    /// <param name="times">When each row was asked about, rising; UTC.</param>
    /// <param name="vectors">Row by row the slots.</param>
    /// <param name="scores">Row by row the value, the probability of yes, or a probability for each class.</param>
    /// <exception cref="LevainException">There are not as many numbers as the rows have.</exception>
    public WatchedTable Table(IReadOnlyList<DateTime> times, ReadOnlySpan<float> vectors, ReadOnlySpan<float> scores)
    {
        Refuse(times.Count, width, vectors.Length, "slots");
        Refuse(times.Count, answers, scores.Length, "answers");
        var values = NewValues(times.Count);
        for (var row = 0; row < times.Count; row++)
        {
            Put(values, row, vectors.Slice(row * width, width));
            PutScores(values, row, scores);
        }

        return new WatchedTable(Columns, [.. times], values);
    }

    /// <summary>The same of examples, whose scores may be left away: their columns are missing throughout.</summary>
    public WatchedTable Table(Examples examples, ReadOnlySpan<float> scores = default)
    {
        if (!scores.IsEmpty) Refuse(examples.Count, answers, scores.Length, "answers");
        var values = NewValues(examples.Count);
        for (var row = 0; row < examples.Count; row++)
        {
            Put(values, row, examples.Vector(row));
            PutScores(values, row, scores);
        }

        return new WatchedTable(Columns, [.. examples.Times], values);
    }

    private float[][] NewValues(int rows)
    {
        var values = new float[Columns.Count][];
        for (var column = 0; column < values.Length; column++) values[column] = new float[rows];
        return values;
    }

    private void Put(float[][] values, int row, ReadOnlySpan<float> vector)
    {
        for (var feature = 0; feature < features.Length; feature++) values[feature][row] = features[feature].Read(vector);
    }

    private void PutScores(float[][] values, int row, ReadOnlySpan<float> scores)
    {
        for (var answer = 0; answer < answers; answer++)
            values[features.Length + answer][row] = scores.IsEmpty ? float.NaN : scores[row * answers + answer];
    }

    private static string NameOf(string slot) => slot.Split('=')[0];

    private static bool IsOf(string name, string slot) => slot.Length > name.Length && NameOf(slot) == name;

    private static void Refuse(int rows, int expected, int found, string what)
    {
        if (found == (long)rows * expected) return;
        throw new LevainException(FormattableString.Invariant(
            $"{rows} rows have {found} {what} instead of {expected} a row: they are of another model than the one that is watched. Read the log of that model alone."));
    }
}
