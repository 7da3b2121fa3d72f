namespace Levain.Benchmarks.Reading.Tables;

/// <summary>Where an event came in.</summary>
public enum BenchChannel
{
    Web,
    App,
    Phone,
    Branch,
    Partner,
}
