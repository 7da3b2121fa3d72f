namespace Levain.Definitions;

/// <summary>Parts the rows of the hold-out, to see on which of them a model does badly.</summary>
/// <typeparam name="TRow">The contract.</typeparam>
public sealed record Slice<TRow>
{
    private Slice(string name) => Name = name;

    public string Name { get; }

    /// <summary>Reads a row's category; null for slices by number and by time.</summary>
    public Func<TRow, string>? Category { get; private init; }

    /// <summary>Categories that are told even where they have no rows.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    /// <summary>Reads a row's number; null for slices by category and by time.</summary>
    public Func<TRow, double>? Number { get; private init; }

    /// <summary>How many parts of about equal size a slice by number has.</summary>
    public int Bins { get; private init; }

    /// <summary>How long each part of a slice by time is; null for the others.</summary>
    public Window? Stretch { get; private init; }

    /// <summary>Parts with fewer rows are told to be too small, and are not judged.</summary>
    public int MinimumRows { get; init; } = 100;

    /// <summary>So are parts with fewer positives, or negatives, where rows are yes or no.</summary>
    public int MinimumOfClass { get; init; } = 20;

    internal static Slice<TRow> OfCategory<TValue>(string name, Func<TRow, TValue> of) => new(name)
    {
        Category = row => of(row)?.ToString() ?? "none",
        Known = typeof(TValue).IsEnum ? Enum.GetNames(typeof(TValue)) : [],
    };

    internal static Slice<TRow> OfNumber(string name, Func<TRow, double> of, int bins) => bins is >= 2 and <= 20
        ? new(name) { Number = of, Bins = bins }
        : throw new ArgumentOutOfRangeException(nameof(bins), bins, "2 to 20");

    internal static Slice<TRow> OfTime(Window stretch) => stretch != Window.All
        ? new("time") { Stretch = stretch }
        : throw new ArgumentException("a stretch of time has an end", nameof(stretch));
}
