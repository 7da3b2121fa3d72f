using Levain.Definitions;
using Levain.Stages;

namespace Levain.Evaluating.Curves;

/// <summary>What the hold-out shows beyond single numbers, small enough to keep: written beside the evaluation.</summary>
internal sealed record CurveSet
{
    /// <summary>The shape that this program writes.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The name of the file beside <c>evaluate.json</c>.</summary>
    public const string FileName = "curves.json";

    public required int Schema { get; init; }

    public required ModelKind Kind { get; init; }

    /// <summary>The held-out rows that all curves are over.</summary>
    public required int Rows { get; init; }

    /// <summary>The names of the classes in the order of their indices; empty where there are none.</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>The candidate first, then the champion where there is one, then the linear baseline.</summary>
    public required IReadOnlyList<ContenderCurves> Contenders { get; init; }

    /// <summary>A contender by its name, or null.</summary>
    public ContenderCurves? Find(string name) => Contenders.FirstOrDefault(c => c.Name == name);

    /// <summary>Writes the curves into a folder.</summary>
    public void Save(string folder) => AtomicFile.Write(Path.Combine(folder, FileName), Json.Write(this));

    /// <summary>Reads the curves of a folder; null where none were written.</summary>
    public static CurveSet? In(string folder, string model)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path)
            ? Json.ReadFile<CurveSet>(path, FileName, CurrentSchema, $"Run --target=Evaluate --model={model} --force.")
            : null;
    }
}
