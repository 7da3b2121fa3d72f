using Levain.Definitions;

namespace Levain.Training;

/// <summary>What a slice parts the examples by, a value an example.</summary>
/// <param name="Name">The slice's name.</param>
/// <param name="MinimumRows">Parts with fewer rows are too small.</param>
internal sealed record SliceColumn(string Name, int MinimumRows)
{
    /// <summary>Of yes and no each so many, else a part is too small.</summary>
    public int MinimumOfClass { get; init; }

    /// <summary>The category of each example; empty for slices by number and by time.</summary>
    public List<string> Categories { get; } = [];

    /// <summary>Categories that are told even where they have no rows.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    /// <summary>The number of each example; empty for slices by category and by time.</summary>
    public List<double> Numbers { get; } = [];

    /// <summary>Into how many parts numbers are divided.</summary>
    public int Bins { get; init; }

    /// <summary>How long each part of a slice by time is; null for the others.</summary>
    public Window? Stretch { get; init; }

    /// <summary>The same of some of the examples, named by their places.</summary>
    public SliceColumn On(IReadOnlyList<int> rows)
    {
        var part = new SliceColumn(Name, MinimumRows) { MinimumOfClass = MinimumOfClass, Known = Known, Bins = Bins, Stretch = Stretch };
        if (Categories.Count > 0) part.Categories.AddRange(rows.Select(r => Categories[r]));
        if (Numbers.Count > 0) part.Numbers.AddRange(rows.Select(r => Numbers[r]));
        return part;
    }
}
