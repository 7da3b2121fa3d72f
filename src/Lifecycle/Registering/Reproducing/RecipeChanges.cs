using Levain.Definitions;
using Levain.Stages;
using Levain.Training;

namespace Levain.Registering.Reproducing;

/// <summary>Tells what a recipe says otherwise than today's checkout: why a model may not come out again.</summary>
internal static class RecipeChanges
{
    /// <summary>A sentence for each difference of code, packages and system, the likeliest cause first.</summary>
    public static IReadOnlyList<string> Between(Recipe then, Recipe now)
    {
        List<string> changes = [];
        Note(changes, "the code of definition and training", Digest.Brief(then.Code), Digest.Brief(now.Code));
        Note(changes, "the learner", then.Learner ?? now.Learner, now.Learner);
        Note(changes, "the seed", $"{then.Seed}", $"{now.Seed}");
        Note(changes, "the training window", then.Training, now.Training);
        Note(changes, "the hold-out", then.HoldOut, now.HoldOut);
        Note(changes, "the gap in days", $"{then.GapDays}", $"{now.GapDays}");
        foreach (var package in then.Packages.Keys.Union(now.Packages.Keys).Order(StringComparer.Ordinal))
            Note(changes, $"package {package}", then.Packages.GetValueOrDefault(package), now.Packages.GetValueOrDefault(package));
        Note(changes, "the system", then.Runtime ?? now.Runtime, now.Runtime);
        return changes;
    }

    /// <summary>The same for what a definition and the packages say, without training.</summary>
    public static IReadOnlyList<string> Since(Recipe then, ModelDefinition now)
    {
        List<string> changes = [];
        Note(changes, "the dataset", then.Dataset, now.Dataset);
        Note(changes, "the seed", $"{then.Seed}", $"{now.Seed}");
        Note(changes, "the training window", then.Training, now.Training.ToString());
        Note(changes, "the hold-out", then.HoldOut, now.HoldOut.ToString());
        Note(changes, "the gap in days", $"{then.GapDays}", $"{now.GapDays}");
        foreach (var package in TrainStage.LearningPackages)
            Note(changes, $"package {package}", then.Packages.GetValueOrDefault(package), PackageVersions.Of(package));
        return changes;
    }

    private static void Note(List<string> changes, string what, string? then, string? now)
    {
        if (then != now) changes.Add($"{what} was {then ?? "none"}, is {now ?? "none"}");
    }
}
