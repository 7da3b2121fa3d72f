using System.Text;
using Levain.Retraining.Deciding;
using Levain.Stages;

namespace Levain.Retraining;

/// <summary>What was decided of one model so far: a line a look, added to and never rewritten. Its user holds <see cref="LedgerLock"/>.</summary>
internal sealed class DecisionLedger
{
    private readonly string path;
    private readonly List<LedgerLine> lines;

    private DecisionLedger(string path, List<LedgerLine> lines, string? note) => (this.path, this.lines, Note) = (path, lines, note);

    /// <summary>The looks in the order in which they were made.</summary>
    public IReadOnlyList<LedgerLine> Lines => lines;

    /// <summary>What a reader must know of the ledger itself, as a sentence; null where there is nothing.</summary>
    public string? Note { get; }

    /// <summary>Reads the ledger; half a line at its end, which a killed run leaves, is cut off.</summary>
    /// <exception cref="LevainException">A line before the last one is broken or written by a later version.</exception>
    public static DecisionLedger Open(Workspace workspace, string model)
    {
        var path = workspace.Decisions(model);
        var place = workspace.Relative(path);
        if (!File.Exists(path)) return new(path, [], $"{place} is not there: the record of decisions begins with this look.");
        var text = Disk.GuardRead(place, () => File.ReadAllText(path));
        var whole = text[..(text.LastIndexOf('\n') + 1)];
        if (whole.Length < text.Length) Cut(path, whole);
        var lines = whole.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, i) => Read(line, place, i + 1, model)).ToList();
        return new(path, lines, whole.Length < text.Length ? $"{place} ended in half a line, which was cut off: that look is made anew." : null);
    }

    /// <summary>The last decision on the newest day before this one; a later look on the same day takes the place of an earlier one.</summary>
    public RetrainDecision? Before(DateOnly asOf) => lines
        .Select(l => l.Decision)
        .Where(d => d.AsOf < asOf)
        .Aggregate((RetrainDecision?)null, (last, next) => last is null || next.AsOf >= last.AsOf ? next : last);

    /// <summary>The days on which a training was decided.</summary>
    public IEnumerable<DateOnly> Trainings => lines.Where(l => l.Decision.Retrain).Select(l => l.Decision.AsOf);

    /// <summary>Adds a look, unless the last line says the same.</summary>
    public void Add(Evidence evidence, RetrainDecision decision)
    {
        var line = new LedgerLine { Schema = LedgerLine.CurrentSchema, Evidence = Digest.OfText(Json.WriteLine(evidence)), Decision = decision };
        var text = Json.WriteLine(line);
        if (lines.Count > 0 && Json.WriteLine(lines[^1]) == text) return;
        Disk.Guard(path, () => Append(Encoding.UTF8.GetBytes(text + "\n")));
        lines.Add(line);
    }

    private void Append(byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    private static void Cut(string path, string whole) => Disk.Guard(path, () =>
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read);
        stream.SetLength(Encoding.UTF8.GetByteCount(whole));
        stream.Flush(flushToDisk: true);
    });

    private static LedgerLine Read(string line, string place, int number, string model)
    {
        var at = FormattableString.Invariant($"{place}, line {number}");
        var advice = "Delete the line, or the file to begin anew; alarms and trainings that it told of are forgotten then.";
        var read = Json.Read<LedgerLine>(line, at, advice);
        if (read.Schema > LedgerLine.CurrentSchema || read.Decision.Schema > RetrainDecision.CurrentSchema)
            throw new LevainException($"{at} was written by a newer version. Update the checkout, then run the same command again.");
        return read.Decision.Model == model
            ? read
            : throw new LevainException($"{at} is a decision about {read.Decision.Model}, not {model}. {advice}");
    }
}
