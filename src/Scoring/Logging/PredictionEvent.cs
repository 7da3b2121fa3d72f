using System.Runtime.InteropServices;
using Levain.Scoring.Logging.Buffering;

namespace Levain.Scoring.Logging;

/// <summary>One answered prediction, lent to the log for the time of the call.</summary>
internal readonly ref struct PredictionEvent : IRecordSource
{
    /// <summary>UTF-8, as <see cref="PredictionIds"/> writes it.</summary>
    public required ReadOnlySpan<byte> Id { get; init; }

    public required ModelStamp Model { get; init; }

    /// <summary>The row as one JSON object in UTF-8, without personal columns.</summary>
    public required ReadOnlySpan<byte> Row { get; init; }

    /// <summary>The vector that was scored; empty leaves it out.</summary>
    public ReadOnlySpan<float> Features { get; init; }

    /// <summary>The value or the probability of yes, or a probability for each class.</summary>
    public required ReadOnlySpan<float> Scores { get; init; }

    /// <summary>The answer's label as a JSON scalar in UTF-8; empty where there is none.</summary>
    public ReadOnlySpan<byte> Label { get; init; }

    public RecordHeader Head(DateTime time) => new()
    {
        Kind = RecordKind.Prediction,
        Time = time.Ticks,
        Id = Id.Length,
        Model = Model.Model.Length,
        Version = Model.Version.Length,
        Digest = Model.Digest.Length,
        Row = Row.Length,
        Features = Features.Length * sizeof(float),
        Scores = Scores.Length * sizeof(float),
        Label = Label.Length,
    };

    public void CopyTo(ref RecordCursor cursor)
    {
        cursor.Put(Id);
        cursor.Put(Model.Model);
        cursor.Put(Model.Version);
        cursor.Put(Model.Digest);
        cursor.Put(Row);
        cursor.Put(MemoryMarshal.AsBytes(Features));
        cursor.Put(MemoryMarshal.AsBytes(Scores));
        cursor.Put(Label);
    }
}
