using Levain.Stages;
using Levain.Training;

namespace Levain.Registering.Reproducing;

/// <summary>Compares what lies between a snapshot and its predictions with what a champion's recipe remembers.</summary>
internal static class RecipeComparison
{
    public const string SnapshotStep = "snapshot";
    public const string RowsStep = "validated rows";
    public const string ExamplesStep = "examples";
    public const string ModelStep = "model";
    public const string PredictionsStep = "predictions";
    public const string ServingStep = "serving files";

    private const string Untold = "the champion was promoted before recipes told it";

    public static IEnumerable<ReproducedStep> Steps(Champion champion, TrainingResult made, IReadOnlyList<ModelPart> parts)
    {
        var (then, now) = (champion.Recipe.Fingerprints, made.Recipe.Fingerprints!);
        yield return Snapshot(champion.Recipe, made.Recipe.Snapshot);
        yield return Same(RowsStep, then?.Rows, now.Rows, () => "");
        yield return Examples(champion.Recipe, made.Recipe);
        yield return Same(ModelStep, champion.Digest, made.Model, () => ModelDetail(then, now, parts));
        yield return Same(PredictionsStep, then?.Predictions, now.Predictions, () => "");
        yield return Serving(champion.Serving, made.Serving!);
    }

    public static ReproducedStep Snapshot(Recipe then, string now) => Same(SnapshotStep, then.Snapshot, now, () => "");

    private static ReproducedStep Same(string name, string? then, string now, Func<string> detail)
    {
        if (then is null) return new ReproducedStep(name, null, Untold);
        return then == now
            ? new ReproducedStep(name, true, "")
            : new ReproducedStep(name, false, $"was {Digest.Brief(then)}, is {Digest.Brief(now)}{detail()}");
    }

    private static ReproducedStep Examples(Recipe then, Recipe now)
    {
        if (!then.Features.SequenceEqual(now.Features))
            return new ReproducedStep(ExamplesStep, false, $"the columns were {string.Join(", ", then.Features)}, are {string.Join(", ", now.Features)}");
        if ((then.Rows, then.From, then.To) != (now.Rows, now.From, now.To))
            return new ReproducedStep(ExamplesStep, false, $"were {Extent(then)}, are {Extent(now)}");
        if (then.Fingerprints is not { } prints) return new ReproducedStep(ExamplesStep, null, Untold);
        var column = then.Features.Append(FingerprintMaker.Labels).FirstOrDefault(
            c => prints.Columns.GetValueOrDefault(c) != now.Fingerprints!.Columns.GetValueOrDefault(c));
        return column is null
            ? new ReproducedStep(ExamplesStep, true, "")
            : new ReproducedStep(ExamplesStep, false, column == FingerprintMaker.Labels ? "the labels differ" : $"the first column that differs is {column}");
    }

    private static ReproducedStep Serving(ServingParts? then, ServingParts now)
    {
        if (then is null) return new ReproducedStep(ServingStep, null, Untold);
        var name = then.Files.Keys.Union(now.Files.Keys).Order(StringComparer.Ordinal)
            .FirstOrDefault(n => then.Files.GetValueOrDefault(n) != now.Files.GetValueOrDefault(n));
        return name is null
            ? new ReproducedStep(ServingStep, true, "")
            : new ReproducedStep(ServingStep, false, $"{name} was {Name(then)}, is {Name(now)}");

        string Name(ServingParts parts) => parts.Files.TryGetValue(name, out var digest) ? Digest.Brief(digest) : "not there";
    }

    private static string Extent(Recipe recipe) =>
        FormattableString.Invariant($"{recipe.Rows:N0} rows of {recipe.From:yyyy-MM-dd} to {recipe.To:yyyy-MM-dd}");

    private static string ModelDetail(Fingerprints? then, Fingerprints now, IReadOnlyList<ModelPart> parts)
    {
        if (then is null) return $"; which part differs, cannot be told: {Untold}";
        var entry = then.Entries.Keys.Union(now.Entries.Keys).Order(StringComparer.Ordinal)
            .FirstOrDefault(e => then.Entries.GetValueOrDefault(e) != now.Entries.GetValueOrDefault(e));
        return $"; first the entry {entry} of its zip{PartDetail(then.Parts, parts)}";
    }

    private static string PartDetail(string then, IReadOnlyList<ModelPart> now)
    {
        var old = then.Chunk(ModelParts.PrintLength).Select(c => new string(c)).ToList();
        for (var i = 0; i < Math.Min(old.Count, now.Count); i++)
            if (old[i] != now[i].Print)
                return FormattableString.Invariant($", first {now[i].Name} of {now.Count} parts") + Numbers(old[i], now[i]);
        return old.Count == now.Count || old.Count == 0 || now.Count == 0
            ? ""
            : FormattableString.Invariant($": {old.Count} parts were there, {now.Count} are");
    }

    private static string Numbers(string old, ModelPart now) => now.IsNumber
        ? FormattableString.Invariant($": was {ModelParts.NumberOf(old):R}, is {ModelParts.NumberOf(now.Print):R}")
        : "";
}
