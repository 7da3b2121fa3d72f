using System.IO.Hashing;
using System.Runtime.InteropServices;
using Levain.Scoring.Logging.Buffering;
using Npgsql;
using NpgsqlTypes;

namespace Levain.Scoring.Logging.Postgres;

/// <summary>How the records of one kind lie in their table.</summary>
/// <param name="Name">The table in its schema.</param>
/// <param name="Kind">The records that it takes.</param>
/// <param name="Columns">The columns in the order in which they are sent.</param>
/// <param name="WriteAsync">Sends one record's columns.</param>
internal sealed record CopyTable(
    string Name, RecordKind Kind, string Columns, Func<NpgsqlBinaryImporter, Record, CancellationToken, Task> WriteAsync)
{
    public static IReadOnlyList<CopyTable> All { get; } =
    [
        new("predictions", RecordKind.Prediction, "id, time, model, version, digest, \"row\", features, scores, label", PredictionAsync),
        new("feedback", RecordKind.Feedback, "entry, id, time, model, known, label", FeedbackAsync),
    ];

    private static async Task PredictionAsync(NpgsqlBinaryImporter to, Record record, CancellationToken cancellation)
    {
        await TextAsync(to, record.Id, cancellation);
        await to.WriteAsync(record.Time, NpgsqlDbType.TimestampTz, cancellation);
        await TextAsync(to, record.Model, cancellation);
        await TextAsync(to, record.Version, cancellation);
        await TextAsync(to, record.Digest, cancellation);
        await TextAsync(to, record.Row, cancellation);
        var features = MemoryMarshal.Cast<byte, float>(record.Features.Span).ToArray();
        if (features.Length == 0) await to.WriteNullAsync(cancellation);
        else await to.WriteAsync(features, NpgsqlDbType.Array | NpgsqlDbType.Real, cancellation);
        await to.WriteAsync(record.Scores.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Real, cancellation);
        if (record.Label.IsEmpty) await to.WriteNullAsync(cancellation);
        else await TextAsync(to, record.Label, cancellation);
    }

    private static async Task FeedbackAsync(NpgsqlBinaryImporter to, Record record, CancellationToken cancellation)
    {
        await to.WriteAsync(new Guid(XxHash128.Hash(record.Bytes.Span)), NpgsqlDbType.Uuid, cancellation);
        await TextAsync(to, record.Id, cancellation);
        await to.WriteAsync(record.Time, NpgsqlDbType.TimestampTz, cancellation);
        await TextAsync(to, record.Model, cancellation);
        await to.WriteAsync(record.Known, NpgsqlDbType.TimestampTz, cancellation);
        await TextAsync(to, record.Label, cancellation);
    }

    // On the wire json is text: the server checks it.
    private static Task TextAsync(NpgsqlBinaryImporter to, ReadOnlyMemory<byte> utf8, CancellationToken cancellation) =>
        to.WriteAsync(utf8, NpgsqlDbType.Text, cancellation);
}
