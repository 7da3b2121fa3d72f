using Levain.Samples;
using Xunit;

namespace Levain.Predicting;

/// <summary>A champion of houses that tests of a class share.</summary>
public sealed class HousesBatch : IAsyncLifetime
{
    internal Batch Batch { get; private set; } = null!;

    /// <summary>Rows to score: the first of the table that the champion learnt from.</summary>
    public static string Rows(int count) => Batch.Without(Houses.Table(count), 1);

    /// <summary>The same, its lines changed by a test; line 1 is the header.</summary>
    public static string Rows(int count, params (int Line, Func<string, string> Change)[] changes)
    {
        var lines = Rows(count).Split('\n');
        foreach (var (line, change) in changes) lines[line - 1] = change(lines[line - 1]);
        return string.Join('\n', lines);
    }

    public async ValueTask InitializeAsync() => Batch = await Batch.OfAsync(new HouseModel(), Houses.Table(200));

    public ValueTask DisposeAsync()
    {
        Batch.Dispose();
        return ValueTask.CompletedTask;
    }
}
