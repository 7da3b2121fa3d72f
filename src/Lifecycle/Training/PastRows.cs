namespace Levain.Training;

/// <summary>The earlier rows of each entity, in the order of time.</summary>
internal sealed class PastRows<TRow>(Func<TRow, string>? entityOf)
{
    private readonly Dictionary<string, (List<TRow> Rows, int Number)> entities = new(StringComparer.Ordinal);
    private readonly List<TRow> all = [];

    public bool HasEntities => entityOf is not null;

    /// <summary>The rows of a row's entity so far, and the entity's number in the order of appearance.</summary>
    public (List<TRow> Rows, int Entity) Of(TRow row)
    {
        if (entityOf is null) return (all, 0);
        ref var entry = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
            entities, entityOf(row), out var known);
        if (!known) entry = ([], entities.Count - 1);
        return entry;
    }
}
