using Levain.Scoring.Serving;
using Xunit;

namespace Levain.Scoring.Requests;

/// <summary>A service that all tests of a class ask, and none breaks.</summary>
public sealed class SharedService : IAsyncLifetime
{
    private RunningService? running;

    internal ServingFolder Folder { get; } = new();

    internal RunningService Running => running!;

    internal Caller Call => Running.Call;

    public async ValueTask InitializeAsync() => running = await RunningService.StartAsync(Folder);

    public async ValueTask DisposeAsync()
    {
        await Running.DisposeAsync();
        Folder.Dispose();
    }
}
