using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Levain.Definitions;
using Levain.Stages;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Levain.Training;

/// <summary>Takes the fingerprints of a candidate that was just saved.</summary>
internal static class FingerprintMaker
{
    /// <summary>The name under which labels stand among the columns; no slot can be called that.</summary>
    public const string Labels = "(label)";

    // Champions are committed: thousands of trees are told by the zip's entries alone.
    private const int MostParts = 4096;

    /// <param name="definition">Gives the kind.</param>
    /// <param name="examples">What was learnt from and what is judged by.</param>
    /// <param name="rows">The digest of the marks of the accepted rows.</param>
    /// <param name="path">The model's zip.</param>
    public static Fingerprints Of(ModelDefinition definition, SplitExamples examples, string rows, string path)
    {
        var model = new MLContext(seed: 0).Model.Load(path, out _);
        var parts = ModelParts.Of(model, examples.Training.Slots);
        return new Fingerprints
        {
            Rows = rows,
            Columns = Columns(examples.Training),
            Entries = ModelArchive.Entries(path),
            Parts = parts.Count > MostParts ? "" : string.Concat(parts.Select(p => p.Print)),
            Predictions = Predictions(model, new ExampleView(examples.HoldOut, definition.Kind)),
        };
    }

    private static SortedDictionary<string, string> Columns(Examples examples)
    {
        var columns = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var column = new float[examples.Count];
        for (var slot = 0; slot < examples.Width; slot++)
        {
            for (var i = 0; i < column.Length; i++) column[i] = examples.Vector(i)[slot];
            columns[examples.Slots[slot]] = Brief(column);
        }

        columns[Labels] = Brief([.. examples.Labels]);
        return columns;
    }

    private static string Brief(float[] values) => Digest.Brief(Digest.OfBytes(MemoryMarshal.AsBytes<float>(values)));

    private static string Predictions(ITransformer model, ExampleView examples)
    {
        var view = model.Transform(examples);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in new[] { "Score", "Probability" })
            if (view.Schema.GetColumnOrNull(name) is { } column)
                hash.AppendData(MemoryMarshal.AsBytes<float>(column.Type is VectorDataViewType
                    ? [.. view.GetColumn<VBuffer<float>>(name).SelectMany(v => v.DenseValues())]
                    : view.GetColumn<float>(name).ToArray()));
        return Digest.Name(hash.GetHashAndReset());
    }
}
