using Levain.Definitions;
using Levain.Stages;
using Levain.Training.Flattening;
using Levain.Training.Golden;
using Microsoft.ML;

namespace Levain.Training;

/// <summary>Writes what services read beside a model's zip.</summary>
internal static class ServingMaker
{
    /// <summary>The model as it is evaluated without ML.NET.</summary>
    public const string FlatFile = "model.flat";

    /// <summary>Writes the files into the folder of the zip; the same for the same model and examples.</summary>
    /// <remarks>Golden rows are written where a service would describe them with the same bits; see <see cref="GoldenMaker"/>.</remarks>
    /// <param name="definition">Gives the kind.</param>
    /// <param name="digest">The digest over the entries of the zip.</param>
    /// <param name="examples">The held-out ones are what the files are proved on.</param>
    /// <param name="zip">The model's zip.</param>
    /// <exception cref="LevainException">A service would describe a row in another way than training does.</exception>
    public static ServingParts Write(ModelDefinition definition, string digest, SplitExamples examples, string zip)
    {
        var model = new MLContext(seed: 0).Model.Load(zip, out _);
        var flat = FlatMaker.Make(model, digest, definition.Kind, examples.HoldOut);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Write(FlatFile, flat.Bytes);
        var golden = definition.Accept(new GoldenMaker(examples, zip));
        Write(GoldenFile.Name, golden.Count > 0 ? GoldenFile.Write(golden) : null);
        return new ServingParts { Files = files, WhyNotFlat = flat.WhyNot };

        void Write(string name, byte[]? bytes)
        {
            if (bytes is null) return;
            File.WriteAllBytes(Path.Combine(Path.GetDirectoryName(zip)!, name), bytes);
            files[name] = Digest.OfBytes(bytes);
        }
    }
}
