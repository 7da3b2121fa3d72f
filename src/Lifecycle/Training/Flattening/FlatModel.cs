using System.Buffers;
using Levain.Stages;

namespace Levain.Training.Flattening;

/// <summary>A model that is evaluated without ML.NET and answers the bits that ML.NET answers.</summary>
/// <remarks>It allocates nothing when it scores, reflects on nothing, and any number of threads may ask at once.</remarks>
public sealed class FlatModel : IScorer
{
    private const int MostOnStack = 1024;
    private readonly AffineStep[] steps;
    private readonly FlatOutput[] outputs;
    private readonly Combination combination;
    private readonly int scratch;

    internal FlatModel(string model, int width, IEnumerable<AffineStep> steps, IEnumerable<FlatOutput> outputs, Combination combination)
    {
        (Model, Width, this.steps, this.outputs, this.combination) = (model, width, [.. steps], [.. outputs], combination);
        scratch = width * ((this.steps.Length > 0 ? 1 : 0) + (this.outputs.Any(o => o.Term.NeedsScratch) ? 2 : 0));
    }

    /// <summary>The digest over the entries of the zip that this stands for.</summary>
    public string Model { get; }

    public int Width { get; }

    public int Outputs => outputs.Length;

    internal IReadOnlyList<AffineStep> Steps => steps;

    internal IEnumerable<(int Slot, float Threshold)> Splits => outputs.SelectMany(o => o.Term.Splits);

    /// <summary>Reads a flat form.</summary>
    /// <param name="bytes">All of it, as <c>docs/flat.md</c> describes it.</param>
    /// <param name="place">Where it comes from, for messages.</param>
    /// <exception cref="LevainException">It is cut short, broken or of another version.</exception>
    public static FlatModel Read(ReadOnlySpan<byte> bytes, string place)
    {
        var reader = new FlatReader(bytes, place);
        if (reader.Number() != FlatFormat.Magic) throw reader.Broken("it does not begin with LVFM");
        var version = reader.Number();
        if (version != FlatFormat.Version)
            throw new LevainException(FormattableString.Invariant(
                $"{place} is of version {version} of the flat form, this program reads {FlatFormat.Version}: another version wrote it. ")
                + "Take the program and the model from the same commit.");
        var model = Digest.Name(reader.Bytes(FlatFormat.DigestLength));
        var width = reader.Number("the number of slots", 1, FlatFormat.MostSlots);
        var outputs = new FlatOutput[reader.Number("the number of outputs", 1, Math.Min(FlatFormat.MostOutputs, FlatFormat.MostWeights / width))];
        var steps = new AffineStep[reader.Number("the number of steps", 0, FlatFormat.MostSteps)];
        for (var i = 0; i < steps.Length; i++) steps[i] = AffineStep.Read(ref reader, width);
        for (var i = 0; i < outputs.Length; i++) outputs[i] = FlatOutput.Read(ref reader, width);
        var combination = (Combination)reader.Number("the combination", (int)Combination.None, (int)Combination.Shares);
        reader.End();
        return new FlatModel(model, width, steps, outputs, combination);
    }

    public void Score(ReadOnlySpan<float> features, Span<float> scores)
    {
        if (features.Length != Width || scores.Length != Outputs)
            throw new LevainException(FormattableString.Invariant(
                $"A vector of {features.Length} slots and room for {scores.Length} scores were given, the model takes {Width} and gives {Outputs}. ")
                + "Take the definition and the model from the same commit.");
        if (scratch > MostOnStack) ScoreWide(features, scores);
        else Score(features, stackalloc float[scratch], scores);
    }

    internal byte[] ToBytes()
    {
        var writer = new FlatWriter();
        writer.Number(FlatFormat.Magic);
        writer.Number(FlatFormat.Version);
        writer.Bytes(Convert.FromHexString(Digest.ToHex(Model)));
        writer.Number(Width);
        writer.Number(Outputs);
        writer.Number(steps.Length);
        foreach (var step in steps) step.Write(writer);
        foreach (var output in outputs) output.Write(writer);
        writer.Number((int)combination);
        return writer.ToArray();
    }

    private void ScoreWide(ReadOnlySpan<float> features, Span<float> scores)
    {
        var rented = ArrayPool<float>.Shared.Rent(scratch);
        Score(features, rented.AsSpan(0, scratch), scores);
        ArrayPool<float>.Shared.Return(rented);
    }

    private void Score(ReadOnlySpan<float> features, Span<float> room, Span<float> scores)
    {
        var isSparse = false;
        foreach (var step in steps)
        {
            var some = step.Apply(features, room);
            isSparse = some == 0 || some < Width / 2;
            features = room[..Width];
        }

        var vector = new FlatVector { Values = features, IsSparse = isSparse, Scratch = steps.Length > 0 ? room[Width..] : room };
        for (var i = 0; i < outputs.Length; i++) scores[i] = outputs[i].Score(vector);
        if (combination != Combination.None) Combining.Apply(combination, scores);
    }
}
