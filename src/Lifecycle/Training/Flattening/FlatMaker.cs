using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Levain.Definitions;
using Microsoft.ML;

namespace Levain.Training.Flattening;

/// <summary>Makes flat forms of ML.NET's models, and hands out none that was not proved to answer the same bits.</summary>
internal static class FlatMaker
{
    // Of the processors at hand the first that gives a digest again is the one that the form was made on.
    private static readonly SumOrder[] Orders = [new(16, 8), new(8, 8), new(4, 4), new(4, 1), new(1, 1)];

    /// <summary>The order in which this processor adds.</summary>
    public static SumOrder Here { get; } = new(
        Vector512.IsHardwareAccelerated ? 16 : Vector256.IsHardwareAccelerated ? 8 : Vector128.IsHardwareAccelerated ? 4 : 1,
        Fma.IsSupported ? 8 : Sse.IsSupported ? 4 : 1);

    /// <summary>Makes a flat form and proves it.</summary>
    /// <param name="model">What was saved.</param>
    /// <param name="digest">The digest over the entries of its zip.</param>
    /// <param name="kind">What it answers.</param>
    /// <param name="examples">What it is proved on, beside vectors made to be awkward.</param>
    public static FlatForm Make(ITransformer model, string digest, ModelKind kind, Examples examples)
    {
        var reader = new ChainReader(examples.Width, Here);
        if (reader.Read(model, digest) is not { } draft) return new(null, reader.WhyNot);
        if (kind == ModelKind.Binary && !reader.HasProbability) return new(null, "it gives a score but no probability");
        try
        {
            var bytes = draft.ToBytes();
            var flat = FlatModel.Read(bytes, "the flat form");
            return FlatProof.Fault(flat, model, kind, examples) is { } fault ? new(null, fault) : new(bytes, null);
        }
        catch (LevainException refused)
        {
            return new(null, refused.Message);
        }
    }

    /// <summary>Makes a flat form that was proved before again; it needs no proof but its digest.</summary>
    /// <returns>The form in every order in which a processor may have added.</returns>
    public static IEnumerable<byte[]> Again(ITransformer model, string digest, int width) =>
        Orders.Prepend(Here).Distinct().Select(o => new ChainReader(width, o).Read(model, digest)?.ToBytes()).OfType<byte[]>();
}
