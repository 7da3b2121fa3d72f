using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Levain.Validating;

namespace Levain.Describing;

/// <summary>Reads requests to score and describes their rows; not for two threads at once, but for one request after the other.</summary>
internal abstract class RequestReader(int width)
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 8 };
    private float[] vectors = [];

    /// <summary>The most instances that a request may have.</summary>
    public int MostInstances { get; init; } = 1000;

    /// <summary>How many instances the request had.</summary>
    public int Count { get; private set; }

    /// <summary>The request was one instance, not a list of them.</summary>
    public bool IsSingle { get; private set; }

    /// <summary>What the request does wrong.</summary>
    public RequestFaults Faults { get; } = new();

    /// <summary>The vector of an instance; the request has no faults.</summary>
    public ReadOnlySpan<float> Vector(int instance) => vectors.AsSpan(instance * width, width);

    /// <summary>Writes an instance's row as a JSON object without its personal values.</summary>
    /// <param name="json">The request that was read.</param>
    /// <param name="instance">The number of the instance.</param>
    /// <param name="target">Takes the object.</param>
    public abstract void WriteRow(ReadOnlySpan<byte> json, int instance, IBufferWriter<byte> target);

    /// <summary>Reads a request.</summary>
    /// <exception cref="JsonException">The text is no JSON object.</exception>
    public void Read(ReadOnlySpan<byte> json)
    {
        Faults.Clear();
        Count = 0;
        Begin();
        // The reader takes strings as they are: what is no text must not reach a log.
        if (!Utf8.IsValid(json)) throw new JsonException("The text is not UTF-8.");
        var reader = new Utf8JsonReader(json, Strict);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A request is a JSON object.");
        IsSingle = !IsList(reader);
        if (IsSingle) Add(ref reader);
        else ReadList(ref reader);
        if (reader.Read()) throw new JsonException("There is text behind the object.");
    }

    /// <summary>Forgets the request before.</summary>
    protected abstract void Begin();

    /// <summary>Reads one instance and describes it.</summary>
    /// <param name="reader">Stands on the object's start; afterwards on its end.</param>
    /// <param name="instance">The number of the instance.</param>
    /// <param name="vector">Takes the features.</param>
    protected abstract void ReadInstance(ref Utf8JsonReader reader, int instance, Span<float> vector);

    // A copy of the reader looks ahead.
    private static bool IsList(Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.PropertyName && JsonText.Is(ref reader, "instances"u8);

    private void ReadList(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("'instances' is an array of objects.");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("Each of 'instances' is an object.");
            if (Count >= MostInstances) throw new JsonException(FormattableString.Invariant($"A request has at most {MostInstances} instances."));
            Add(ref reader);
        }

        reader.Read();
        if (reader.TokenType == JsonTokenType.PropertyName) throw new JsonException("'instances' stands alone in its object.");
        if (Count == 0) throw new JsonException("'instances' is empty.");
    }

    private void Add(ref Utf8JsonReader reader)
    {
        var end = (Count + 1) * width;
        if (vectors.Length < end) Array.Resize(ref vectors, Math.Max(end, 2 * vectors.Length));
        Faults.At = (Count, -1);
        ReadInstance(ref reader, Count, vectors.AsSpan(Count * width, width));
        Count++;
    }

    /// <summary>Notes features that are no finite numbers: no learner has seen such.</summary>
    protected void RefuseUnreal(ReadOnlySpan<float> vector, IReadOnlyList<string> slots)
    {
        for (var slot = 0; slot < vector.Length; slot++)
            if (!float.IsFinite(vector[slot]))
                Faults.Add(slots[slot], ViolationCode.UnrealFeature, "features are finite numbers", null);
    }
}
