namespace Levain.Monitoring;

/// <summary>What a monitor looks at on a day: the newest predictions, and the newest of those whose labels are matured.</summary>
internal sealed record ServedWindow
{
    /// <summary>The first moment of the predictions, and the first after them; UTC.</summary>
    public required DateTime From { get; init; }

    public required DateTime Until { get; init; }

    /// <summary>All predictions of the window, whichever champion answered; the columns of answers hold those of the one that is watched, and so may be shorter.</summary>
    public required WatchedTable Rows { get; init; }

    /// <summary>The answers of the champion that is watched, for their labels to be estimated; row by row a value, a probability, or one for each class.</summary>
    public required float[] Scores { get; init; }

    /// <summary>The newest window of matured predictions of the champion that is watched; it may end long before the other.</summary>
    public required MaturedRows Matured { get; init; }

    public required LabelFindings Labels { get; init; }

    public required QualityFindings Quality { get; init; }
}
