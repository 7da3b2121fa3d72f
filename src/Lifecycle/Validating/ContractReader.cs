using System.Text;
using Levain.Datasets;
using Levain.Stages;
using Levain.Validating.Contracts;
using Sylvan.Data.Csv;

namespace Levain.Validating;

/// <summary>Reads a snapshot through its contract: every stage sees the same rows.</summary>
internal sealed class ContractReader<TRow>(Workspace workspace, Snapshot snapshot, DateOnly? asOf)
    where TRow : class
{
    private readonly Contract<TRow> contract = Contract<TRow>.Instance;
    private readonly ColumnStatistics[] statistics =
        [.. Contract<TRow>.Instance.Columns.Select(_ => new ColumnStatistics())];

    // Of the row that is being read, by column; they count when the row turns out not to be a later one.
    private readonly double[] numbers = new double[Contract<TRow>.Instance.Columns.Count];

    // The lines of the row that is being read and of the next one: a field in quotes may go over several.
    private long line, following;

    /// <summary>Per column of the contract: what was seen so far in the rows up to the as-of date.</summary>
    public IReadOnlyList<ColumnStatistics> Statistics => statistics;

    /// <summary>Columns of the files that the contract does not name.</summary>
    public IReadOnlyList<string> Ignored { get; private set; } = [];

    /// <summary>The event time of the oldest row of all, whatever the as-of date.</summary>
    public DateTime? Oldest { get; private set; }

    /// <summary>Reads the rows up to the as-of date, good and bad, in the order of files and lines.</summary>
    /// <exception cref="LevainException">A file is no table, or its header does not match the contract.</exception>
    public IEnumerable<ReadRow<TRow>> Read()
    {
        var sequence = new SequenceRules<TRow>(contract);
        foreach (var file in snapshot.Files)
        {
            using var reader = Open(file.Name);
            var map = HeaderMap.Of(contract, reader, workspace.Relative(PathOf(file.Name)));
            Ignored = map.Ignored;
            (line, following) = (1, 2);
            while (Advance(reader, file.Name))
            {
                var row = ReadOne(reader, map, file.Name, sequence);
                if (row is not null) yield return row;
            }
        }
    }

    private ReadRow<TRow>? ReadOne(CsvDataReader reader, HeaderMap map, string file, SequenceRules<TRow> sequence)
    {
        var row = Activator.CreateInstance<TRow>();
        List<Fault>? faults = null;
        if (reader.RowFieldCount != map.FieldCount)
            (faults = []).Add(new Fault(
                "", ViolationCode.FieldCount, FormattableString.Invariant($"{map.FieldCount} fields"),
                FormattableString.Invariant($"{reader.RowFieldCount} fields")));
        else
            faults = ReadFields(reader, map, row);
        if (IsLater(row, faults)) return null;
        if (reader.RowFieldCount == map.FieldCount) Count(reader, map);
        if (faults is null) faults = sequence.Check(row, reader, map);
        return faults is null
            ? new ReadRow<TRow>(row, sequence.Key, file, line, [], [])
            : new ReadRow<TRow>(null, 0, file, line, faults, Texts(reader));
    }

    private List<Fault>? ReadFields(CsvDataReader reader, HeaderMap map, TRow row)
    {
        List<Fault>? faults = null;
        var columns = contract.Columns;
        for (var i = 0; i < columns.Count; i++)
        {
            var text = reader.GetFieldSpan(map.Ordinals[i]);
            var broken = columns[i].Read(text, row, out numbers[i]);
            if (broken is not null)
                (faults ??= []).Add(new Fault(columns[i].Name, broken.Code, broken.Rule, text.ToString()));
        }

        return faults;
    }

    private void Count(CsvDataReader reader, HeaderMap map)
    {
        for (var i = 0; i < statistics.Length; i++)
            statistics[i].Add(reader.GetFieldSpan(map.Ordinals[i]).IsEmpty, numbers[i]);
    }

    // A row whose time cannot be told is not taken for a later one: it must not vanish.
    private bool IsLater(TRow row, List<Fault>? faults)
    {
        if (contract.EventTime is null) return false;
        if (faults is not null && faults.Exists(f => f.Column.Length == 0 || f.Column == contract.EventTimeColumn)) return false;
        var time = contract.EventTime(row);
        if (Oldest is null || time < Oldest) Oldest = time;
        return asOf is not null && DateOnly.FromDateTime(time) > asOf;
    }

    private CsvDataReader Open(string file)
    {
        try
        {
            return CsvRows.Open(PathOf(file));
        }
        catch (Exception broken) when (broken is CsvFormatException or DecoderFallbackException)
        {
            throw NoTable(file, 1, broken);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new LevainException(
                $"{workspace.Relative(PathOf(file))} is missing, though Fetch has found it. Run --target=Fetch again.", missing);
        }
    }

    private bool Advance(CsvDataReader reader, string file)
    {
        try
        {
            if (!reader.Read()) return false;
            line = following;
            following += 1 + reader.GetRawRecordSpan().TrimEnd("\r\n").Count('\n');
            return true;
        }
        catch (Exception broken) when (broken is CsvFormatException or DecoderFallbackException)
        {
            throw NoTable(file, following, broken);
        }
    }

    private LevainException NoTable(string file, long line, Exception broken) => new(
        FormattableString.Invariant($"{workspace.Relative(PathOf(file))}, line {line}: not comma-separated UTF-8 text: ")
        + $"{broken.Message.TrimEnd('.')}. Mend the file at its source and pin it again.",
        broken);

    private string PathOf(string file) => Path.Combine(workspace.Root, snapshot.Folder, file);

    private static string[] Texts(CsvDataReader reader) =>
        [.. Enumerable.Range(0, reader.RowFieldCount).Select(i => reader.GetFieldSpan(i).ToString())];
}
