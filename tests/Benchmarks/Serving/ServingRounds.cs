namespace Levain.Benchmarks.Serving;

/// <summary>Lets servers take turns under load.</summary>
internal static class ServingRounds
{
    public const int Count = 5, WarmSeconds = 6, Seconds = 5, Connections = 16;

    /// <summary>Measures every server in every round.</summary>
    /// <returns>By contender, a measurement a round.</returns>
    public static Task<IReadOnlyList<IReadOnlyList<ServingRound>>> RunAsync(ServingPlace place, Load load, IReadOnlyList<ServerCommand> contenders) =>
        Rounds.RunAsync("Serving", Count, contenders, async command =>
        {
            await using var server = await place.StartAsync(command);
            await load.RunAsync(server, Connections, WarmSeconds);
            return new ServingRound(await load.RunAsync(server, Connections, Seconds), await load.RunAsync(server, 1, Seconds));
        });
}
