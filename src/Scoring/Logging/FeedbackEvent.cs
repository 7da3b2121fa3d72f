using Levain.Scoring.Logging.Buffering;

namespace Levain.Scoring.Logging;

/// <summary>What a prediction turned out to be, lent to the log for the time of the call.</summary>
internal readonly ref struct FeedbackEvent : IRecordSource
{
    /// <summary>The id that the prediction was answered with, in UTF-8.</summary>
    public required ReadOnlySpan<byte> Id { get; init; }

    /// <summary>The model's name in UTF-8, as the id tells it.</summary>
    public required ReadOnlySpan<byte> Model { get; init; }

    /// <summary>The true label as a JSON scalar in UTF-8.</summary>
    public required ReadOnlySpan<byte> Label { get; init; }

    /// <summary>When the label was known to its sender.</summary>
    public required DateTimeOffset Known { get; init; }

    public RecordHeader Head(DateTime time) => new()
    {
        Kind = RecordKind.Feedback,
        Time = time.Ticks,
        Known = Known.UtcTicks,
        Id = Id.Length,
        Model = Model.Length,
        Label = Label.Length,
    };

    public void CopyTo(ref RecordCursor cursor)
    {
        cursor.Put(Id);
        cursor.Put(Model);
        cursor.Put(Label);
    }
}
