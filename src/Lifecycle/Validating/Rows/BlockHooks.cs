namespace Levain.Validating.Rows;

/// <summary>Work on blocks that is done while the reader's caller looks at earlier ones.</summary>
/// <param name="OnBlock">Called once a block; blocks of a round side by side.</param>
/// <param name="OnRound">Called once a round with its blocks in their order; one round after the other.</param>
internal sealed record BlockHooks<TRow>(
    Action<CheckedBlock<TRow>>? OnBlock = null, Action<IReadOnlyList<CheckedBlock<TRow>>>? OnRound = null)
    where TRow : class
{
    public static BlockHooks<TRow> None { get; } = new();
}
