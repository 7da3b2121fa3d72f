using Levain.Definitions;
using Levain.Describing;
using Levain.Validating.Contracts;

namespace Levain.Training.Golden;

/// <summary>Reads sampled requests back as a service would, and scores what it describes them with.</summary>
internal sealed class GoldenMaker(SplitExamples examples, string path) : IDefinitionVisitor<IReadOnlyList<GoldenRow>>
{
    /// <exception cref="LevainException">A service would describe a row in another way than training does.</exception>
    public IReadOnlyList<GoldenRow> Visit<TRow, TFeatures>(TypedDefinition<TRow, TFeatures> definition)
        where TRow : class
        where TFeatures : notnull
    {
        var contract = Contract<TRow>.Instance;
        var served = ServedDefinition.Of(definition, contract.Shape, FeatureSpace<TFeatures>.Read());
        var reader = served.NewReader(1);
        var isMasked = contract.Columns.Any(c => c.IsPersonal);
        var table = new Examples(examples.HoldOut.Slots, examples.HoldOut.Classes);
        List<byte[]> requests = [];
        foreach (var (request, vector) in examples.Golden)
        {
            reader.Read(request);
            if (reader.Faults.Any && isMasked) continue;
            if (reader.Faults.Any) throw Refused(definition.Name, reader.Faults.All[0]);
            if (!isMasked) RefuseOther(definition.Name, served.Slots, vector, reader.Vector(0));
            table.Add(reader.Vector(0), 0, DateTime.MinValue, 0);
            requests.Add(request);
        }

        if (requests.Count == 0) return [];
        var scores = ModelScores.Of(path, definition.Kind, table, $"model {definition.Name}");
        var width = scores.Length / requests.Count;
        return [.. requests.Select((r, i) => new GoldenRow(r, scores[(i * width)..((i + 1) * width)]))];
    }

    private static void RefuseOther(string model, IReadOnlyList<string> slots, float[] trained, ReadOnlySpan<float> served)
    {
        for (var slot = 0; slot < trained.Length; slot++)
            if (BitConverter.SingleToInt32Bits(trained[slot]) != BitConverter.SingleToInt32Bits(served[slot]))
                throw new LevainException(
                    FormattableString.Invariant($"{model} learns with {slots[slot]} = {trained[slot]} where a service would have {served[slot]}. ")
                    + "Features may read the row and its past, but neither the label nor when it became known: served rows carry none. Take it out of the features.");
    }

    private static LevainException Refused(string model, RequestFault fault) => new(
        $"A row that {model} learns from would be refused when it is served: {fault.Place} {fault.Field}, {fault.Rule}. "
        + "Make the contract ask the same of rows with and without their label.");
}
