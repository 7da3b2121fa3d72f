namespace Levain.Benchmarks;

/// <summary>Measures contenders in turn, so that a slow moment of the machine meets them all.</summary>
internal static class Rounds
{
    /// <summary>Runs every contender once a round, every other round in reverse order.</summary>
    /// <returns>By contender, a measurement a round.</returns>
    public static async Task<IReadOnlyList<IReadOnlyList<T>>> RunAsync<TContender, T>(
        string bench, int rounds, IReadOnlyList<TContender> contenders, Func<TContender, Task<T>> measure)
    {
        var measured = contenders.Select(_ => new List<T>()).ToList();
        for (var round = 0; round < rounds; round++)
        {
            await Console.Error.WriteLineAsync(FormattableString.Invariant($"{bench}: round {round + 1} of {rounds}"));
            var order = Enumerable.Range(0, contenders.Count);
            foreach (var i in round % 2 == 0 ? order : order.Reverse())
            {
                GC.Collect();
                measured[i].Add(await measure(contenders[i]));
            }
        }

        return measured;
    }
}
