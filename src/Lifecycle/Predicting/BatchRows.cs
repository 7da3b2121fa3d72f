using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Levain.Datasets.Reading;
using Levain.Definitions;
using Levain.Describing;
using Levain.Registering;
using Levain.Training;
using Levain.Validating.Contracts;
using Levain.Validating.Rows;

namespace Levain.Predicting;

/// <summary>Writes a line for each row: its line in the input, its key, its score and label, or why it has none.</summary>
internal sealed class BatchRows<TRow, TFeatures>
    where TRow : class
    where TFeatures : notnull
{
    private readonly TypedDefinition<TRow, TFeatures> definition;
    private readonly Contract<TRow> contract;
    private readonly IScorer scorer;
    private readonly StreamWriter target;
    private readonly Champion champion;
    private readonly FeatureSpace<TFeatures> space = FeatureSpace<TFeatures>.Read();
    private readonly PastRows<TRow> pasts;
    private readonly float[] vector, scores;
    private readonly StringBuilder line = new();
    private long rows, refused, young;

    public BatchRows(TypedDefinition<TRow, TFeatures> definition, Contract<TRow> contract, Champion champion, IScorer scorer, StreamWriter target)
    {
        (this.definition, this.contract, this.champion, this.scorer, this.target) = (definition, contract, champion, scorer, target);
        pasts = new PastRows<TRow>(contract.Entity);
        (vector, scores) = (new float[space.Slots.Count], new float[scorer.Outputs]);
        target.NewLine = "\n";
        var keys = contract.KeyColumns.Select(k => FieldNames<TRow>.NameOf(contract.Columns[k]));
        target.WriteLine(string.Join(',', (string[])["line", .. keys, .. ScoreColumns(), "violations"]));
    }

    /// <summary>About how much of the input was read.</summary>
    public long Bytes { get; private set; }

    /// <summary>The first row that was refused, with its reasons.</summary>
    public string FirstRefusal { get; private set; } = "";

    public void Write(CheckedBlock<TRow> block)
    {
        var reasons = Reasons(block);
        foreach (var row in block.Rows)
        {
            line.Clear().Append(block.Text.LineOf(row));
            foreach (var key in contract.KeyColumns) line.Append(',').Append(KeyOf(block, row, key));
            rows++;
            if (reasons.TryGetValue(row, out var why)) Refuse(why);
            else Score(block, row);
            target.WriteLine(line);
        }

        Bytes += block.Text.Length;
    }

    public BatchResult Finish(IReadOnlyList<string> ignored) => new()
    {
        Digest = champion.Digest,
        Version = champion.Version,
        Rows = rows,
        Refused = refused,
        TooYoung = young,
        Ignored = ignored,
    };

    private IEnumerable<string> ScoreColumns() => definition.Kind switch
    {
        ModelKind.Regression => ["score"],
        ModelKind.Binary => ["score", "label"],
        _ => ["score", "label", .. contract.Classes.Select(c => CsvField.Quoted("score " + c))],
    };

    private void Score(CheckedBlock<TRow> block, int number)
    {
        var row = block.Make(number);
        var (past, _) = pasts.Of(row);
        past.Add(row);
        // What no row will look at any more is let go.
        if (past.Count > 2 * (definition.Past + 1)) past.RemoveRange(0, past.Count - definition.Past - 1);
        if (past.Count <= definition.NeededPast)
        {
            young++;
            Leave(string.Create(CultureInfo.InvariantCulture, $"ShortPast: at least {definition.NeededPast} rows before it"));
            return;
        }

        Describe(past, block.Text.LineOf(number));
        var unreal = Array.FindIndex(vector, v => !float.IsFinite(v));
        if (unreal >= 0)
        {
            Refuse("UnrealFeature " + space.Slots[unreal]);
            return;
        }

        scorer.Score(vector, scores);
        Tell();
    }

    private void Describe(List<TRow> past, long place)
    {
        var length = Math.Min(past.Count, definition.Past + 1 - definition.Lead);
        try
        {
            space.Write(definition.DescribeLast(CollectionsMarshal.AsSpan(past)[^length..]), vector);
        }
        catch (Exception thrown) when (thrown is not LevainException)
        {
            throw new LevainException(
                FormattableString.Invariant($"The definition {definition.GetType().Name} throws {thrown.GetType().Name} at line {place}: {thrown.Message} ")
                + "Mend its features.",
                thrown);
        }
    }

    private void Tell()
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        line.Append(',').Append(CultureInfo.InvariantCulture, $"{scores[best]:R}");
        if (definition.Kind == ModelKind.Binary)
            line.Append(',').Append(champion.OperatingPoint?.Threshold is { } threshold ? scores[0] >= threshold ? "true" : "false" : "");
        if (definition.Kind == ModelKind.Multiclass)
        {
            line.Append(',').Append(CsvField.Quoted(contract.Classes[best]));
            foreach (var score in scores) line.Append(',').Append(CultureInfo.InvariantCulture, $"{score:R}");
        }

        line.Append(',');
    }

    private void Refuse(string why)
    {
        refused++;
        if (FirstRefusal.Length == 0) FirstRefusal = $"line {line.ToString().Split(',')[0]}, {why}";
        Leave(why);
    }

    private void Leave(string why) => line.Append(',', ScoreColumns().Count()).Append(',').Append(CsvField.Quoted(why));

    private string KeyOf(CheckedBlock<TRow> block, int row, int key)
    {
        if (block.Text.FieldsOf(row) != block.Table.Map.FieldCount) return "";
        return contract.Columns[key].IsPersonal
            ? Validating.Quarantining.Quarantine.Hidden
            : CsvField.Quoted(Encoding.UTF8.GetString(block.Text[row, block.Table.Map.Ordinals[key]]));
    }

    private static Dictionary<int, string> Reasons(CheckedBlock<TRow> block)
    {
        Dictionary<int, string> reasons = [];
        foreach (var fault in block.Faults.ByRow())
        {
            if (!block.Faults.IsRejected(fault.Row)) continue;
            var reason = $"{fault.Rule.Code} {fault.Rule.Column}".TrimEnd();
            reasons[fault.Row] = reasons.TryGetValue(fault.Row, out var others) ? $"{others}; {reason}" : reason;
        }

        return reasons;
    }
}
