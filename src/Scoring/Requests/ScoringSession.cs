using System.Buffers;
using System.Text.Json;
using Levain.Describing;
using Levain.Scoring.Loading;

namespace Levain.Scoring.Requests;

/// <summary>The memory of one request: its text, its scores, its answer.</summary>
internal sealed class ScoringSession(LoadedModel model, RequestReader reader)
{
    // A session that served a large request is not kept: memory stays bounded by the usual.
    private const int SmallBytes = 1 << 17;
    private byte[] text = new byte[4096];
    private float[] scores = [];

    public RequestReader Reader => reader;

    /// <summary>How many bytes of the request are there.</summary>
    public int Length { get; set; }

    public ReadOnlySpan<byte> Text => text.AsSpan(0, Length);

    public ArrayBufferWriter<byte> Answer { get; } = new(512);

    public ArrayBufferWriter<byte> Row { get; } = new(512);

    public Utf8JsonWriter Json => field ??= new Utf8JsonWriter(Answer, new JsonWriterOptions { SkipValidation = true });

    public bool IsSmall => text.Length <= SmallBytes && Answer.Capacity <= SmallBytes;

    /// <summary>Room behind what is there for so many bytes.</summary>
    public Span<byte> Room(int bytes)
    {
        if (text.Length < Length + bytes) Array.Resize(ref text, Math.Max(Length + bytes, 2 * text.Length));
        return text.AsSpan(Length, bytes);
    }

    /// <summary>Scores all instances that were read.</summary>
    public ReadOnlySpan<float> Score()
    {
        var width = model.Scorer.Outputs;
        if (scores.Length < reader.Count * width) scores = new float[reader.Count * width];
        for (var i = 0; i < reader.Count; i++) model.Scorer.Score(reader.Vector(i), scores.AsSpan(i * width, width));
        return scores.AsSpan(0, reader.Count * width);
    }
}
