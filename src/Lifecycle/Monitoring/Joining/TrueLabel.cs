using System.Text.Json;
using Levain.Definitions;

namespace Levain.Monitoring.Joining;

/// <summary>Reads what a prediction turned out to be, as the service takes it: true or false, a number, or the name of a class.</summary>
internal static class TrueLabel
{
    /// <summary>0 and 1, the value, or the index of the class; null where it is no label of such a model.</summary>
    public static float? Read(JsonElement? label, ModelKind kind, IReadOnlyList<string> classes) => (kind, label?.ValueKind) switch
    {
        (ModelKind.Binary, JsonValueKind.True) => 1,
        (ModelKind.Binary, JsonValueKind.False) => 0,
        (ModelKind.Regression, JsonValueKind.Number) => label!.Value.TryGetSingle(out var number) && float.IsFinite(number) ? number : null,
        (ModelKind.Multiclass, JsonValueKind.String) => IndexOf(label!.Value, classes),
        _ => null,
    };

    private static float? IndexOf(JsonElement label, IReadOnlyList<string> classes)
    {
        try
        {
            for (var c = 0; c < classes.Count; c++)
                if (label.ValueEquals(classes[c]))
                    return c;
            return null;
        }
        catch (InvalidOperationException)
        {
            // Half a UTF-16 character is the name of no class.
            return null;
        }
    }
}
