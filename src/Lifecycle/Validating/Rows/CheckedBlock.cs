using Levain.Datasets.Reading;
using Levain.Validating.Contracts;

namespace Levain.Validating.Rows;

/// <summary>A block of rows with all that a contract says of each row for itself.</summary>
internal sealed class CheckedBlock<TRow>(Contract<TRow> contract)
    where TRow : class
{
    private readonly ColumnVector[] vectors = [.. contract.Columns.Select(c => c.NewVector())];
    private readonly int timeColumn = contract.Columns.ToList().FindIndex(c => c.Role.HasFlag(ColumnRole.EventTime));
    private int[] rows = [], readable = [], accepted = [];
    private ulong[] features = [];
    private RowHash? keyHash, featureHash;
    private int count, readableCount, acceptedCount;

    public RowBlock Text { get; } = new();

    public OpenTable Table { get; private set; } = null!;

    public BlockFaults Faults { get; } = new();

    /// <summary>What the rows are told apart by, where a pass has asked for it.</summary>
    public RowMarks<TRow> Marks { get; } = new(contract);

    /// <summary>What was read of each column, by the row's number in the block.</summary>
    public IReadOnlyList<ColumnVector> Vectors => vectors;

    /// <summary>The rows up to the as-of date, in their order, good and bad.</summary>
    public ReadOnlySpan<int> Rows => rows.AsSpan(0, count);

    /// <summary>Those of them that have as many fields as the header.</summary>
    public ReadOnlySpan<int> Readable => readable.AsSpan(0, readableCount);

    /// <summary>Those of them that are good by themselves; the order of rows and their twins are not asked here.</summary>
    public ReadOnlySpan<int> Accepted => accepted.AsSpan(0, acceptedCount);

    /// <summary>The event time of the oldest row of the block, whatever the as-of date; null where none can be told.</summary>
    public DateTime? Oldest { get; private set; }

    /// <summary>Takes a table's next rows; their fields are found later.</summary>
    public ValueTask<bool> FillAsync(OpenTable table, CancellationToken cancellation)
    {
        if (Table?.Map != table.Map)
        {
            keyHash = new RowHash([.. contract.KeyColumns.Select(c => table.Map.Ordinals[c])]);
            featureHash = new RowHash([.. contract.FeatureColumns.Select(c => table.Map.Ordinals[c]).Where(f => f >= 0).Order()]);
        }

        Table = table;
        return table.Reader.FillAsync(Text, cancellation);
    }

    /// <summary>Finds the fields and holds each row against the contract.</summary>
    /// <param name="asOf">Later rows are left out; null takes all.</param>
    /// <param name="known">Rules that rows are known to break beside their own fields.</param>
    public void Check(DateOnly? asOf, KnownFaults known)
    {
        Table.Reader.Split(Text);
        Reserve();
        CountFields();
        for (var i = 0; i < vectors.Length; i++) vectors[i].Missing = 0;
        if (timeColumn >= 0) CheckTime(asOf);
        for (var i = 0; i < vectors.Length; i++)
            if (i != timeColumn) CheckColumn(i);
        known.AddTo(this);
        if (contract.RowRules.Count > 0) CheckRowRules();
        acceptedCount = 0;
        foreach (var row in Readable)
            if (!Faults.IsRejected(row))
                accepted[acceptedCount++] = row;
    }

    /// <summary>Names the features of each readable row: its columns but for key, time and label.</summary>
    public void HashFeatures()
    {
        if (features.Length < Text.Rows) features = new ulong[Text.Rows];
        foreach (var row in Readable) features[row] = featureHash!.Of(Text, row);
    }

    /// <summary>The name that <see cref="HashFeatures"/> gave.</summary>
    public ulong FeaturesOf(int row) => features[row];

    public RowPlace PlaceOf(int row) => new(Table.Index, Text.LineOf(row));

    /// <summary>A stable hash of the key's text; 0 where the contract names no key.</summary>
    public UInt128 KeyOf(int row) => keyHash!.WideOf(Text, row);

    /// <summary>When a row came to be; the contract names a time, and the row's can be read.</summary>
    public DateTime TimeOf(int row) => vectors[timeColumn] is ColumnVector<DateTime> times
        ? times.Values[row]
        : ((ColumnVector<DateOnly>)vectors[timeColumn]).Values[row].ToDateTime(TimeOnly.MinValue);

    /// <summary>The row as an object.</summary>
    public TRow Make(int row)
    {
        var made = Activator.CreateInstance<TRow>();
        for (var i = 0; i < vectors.Length; i++)
            if (Table.Map.Ordinals[i] is var field and >= 0)
                contract.Columns[i].Set(made, Text[row, field], vectors[i], row);
        return made;
    }

    private void Reserve()
    {
        Faults.Clear(Text.Rows);
        if (rows.Length < Text.Rows) (rows, readable, accepted) = (new int[Text.Rows], new int[Text.Rows], new int[Text.Rows]);
        foreach (var vector in vectors) vector.Reserve(Text.Rows);
        (count, readableCount, Oldest) = (0, 0, null);
    }

    private void CountFields()
    {
        for (var row = 0; row < Text.Rows; row++)
        {
            rows[count++] = row;
            if (Text.FieldsOf(row) == Table.Map.FieldCount) readable[readableCount++] = row;
            else Faults.Add(row, contract.FieldCount, BlockFaults.WholeRow, FormattableString.Invariant($"{Text.FieldsOf(row)} fields"));
        }
    }

    private void CheckColumn(int column)
    {
        var field = Table.Map.Ordinals[column];
        if (field >= 0) contract.Columns[column].Check(Text, field, Readable, vectors[column], Faults);
    }

    // A row whose time cannot be told is not taken for a later one: it must not vanish.
    private void CheckTime(DateOnly? asOf)
    {
        CheckColumn(timeColumn);
        var later = 0;
        foreach (var row in Readable)
        {
            if (double.IsNaN(vectors[timeColumn].Numbers[row])) continue;
            var time = TimeOf(row);
            if (Oldest is null || time < Oldest) Oldest = time;
            if (asOf is null || DateOnly.FromDateTime(time) <= asOf) continue;
            later++;
            vectors[timeColumn].Numbers[row] = double.PositiveInfinity;
        }

        if (later == 0) return;
        var numbers = vectors[timeColumn].Numbers;
        readableCount = Keep(readable, readableCount, row => !double.IsPositiveInfinity(numbers[row]));
        count = Keep(rows, count, row => Text.FieldsOf(row) != Table.Map.FieldCount || !double.IsPositiveInfinity(numbers[row]));
    }

    private static int Keep(int[] from, int length, Func<int, bool> condition)
    {
        var kept = 0;
        for (var i = 0; i < length; i++)
            if (condition(from[i]))
                from[kept++] = from[i];
        return kept;
    }

    private void CheckRowRules()
    {
        foreach (var row in Readable)
        {
            if (Faults.IsRejected(row)) continue;
            var made = Make(row);
            foreach (var (rule, holds) in contract.RowRules)
                if (!Holds(rule, holds, made, row))
                    Faults.Add(row, rule, BlockFaults.WholeRow, "");
        }
    }

    private bool Holds(Rule rule, Func<TRow, bool> holds, TRow made, int row)
    {
        try
        {
            return holds(made);
        }
        catch (Exception thrown) when (thrown is not LevainException)
        {
            throw new LevainException(
                FormattableString.Invariant(
                    $"{typeof(TRow).Name}.{rule.Column} throws {thrown.GetType().Name} at {Table.Reader.Place}, line {Text.LineOf(row)}: {thrown.Message.TrimEnd('.')}. ")
                + "Mend the rule: it sees every row whose fields are good.",
                thrown);
        }
    }
}
