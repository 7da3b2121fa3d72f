namespace Levain.Models.Fraud.Generating;

/// <summary>The default year and its control, made once for all tests of the story.</summary>
public sealed class GeneratedYears
{
    internal const int Days = 365;

    public GeneratedYears()
    {
        Change = Make(change: true);
        Control = Make(change: false);
    }

    internal World World { get; private set; } = null!;

    internal IReadOnlyList<Entry> Change { get; }

    internal IReadOnlyList<Entry> Control { get; }

    private Entry[] Make(bool change)
    {
        var parameters = new GeneratorParameters { Seed = 1, Days = Days, Change = change };
        World = new World(parameters, new Assumptions(), threads: 2);
        var book = new DayBook(World);
        return [.. Enumerable.Range(0, Days).AsParallel().AsOrdered().SelectMany(book.Of)];
    }
}
