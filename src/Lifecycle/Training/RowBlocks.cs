namespace Levain.Training;

/// <summary>Numbers what hangs together: the rows of an entity, neighbours in a series, else each row for itself.</summary>
/// <param name="hasEntities">Rows belong to entities.</param>
/// <param name="isSeries">Rows follow upon each other.</param>
internal readonly struct RowBlocks(bool hasEntities, bool isSeries)
{
    // Neighbouring rows of a series hang together; ten of them, two weeks of trading, are drawn as one.
    private const int SeriesBlock = 10;

    /// <summary>The block of a row.</summary>
    /// <param name="entity">The number of its entity.</param>
    /// <param name="place">How many rows of the same table stand before it.</param>
    public int Of(int entity, int place) => hasEntities ? entity : isSeries ? place / SeriesBlock : place;
}
