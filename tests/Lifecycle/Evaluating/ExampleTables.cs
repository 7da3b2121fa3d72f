using Levain.Evaluating.Fixtures;
using Levain.Training;

namespace Levain.Evaluating;

/// <summary>Examples without files behind them.</summary>
internal static class ExampleTables
{
    public static Examples Of(float[][] vectors, float[] labels, params string[] classes)
    {
        var examples = new Examples([.. Enumerable.Range(0, vectors[0].Length).Select(i => $"x{i}")], classes);
        for (var i = 0; i < vectors.Length; i++) examples.Add(vectors[i], labels[i], new DateTime(2020, 1, 1).AddDays(i), i);
        return examples;
    }

    public static SplitExamples Split(this LinearFixture fixture, float[] labels) => new(
        Of(fixture.Features[..fixture.Training], labels[..fixture.Training]),
        Of(fixture.Features[fixture.Training..], labels[fixture.Training..]));
}
