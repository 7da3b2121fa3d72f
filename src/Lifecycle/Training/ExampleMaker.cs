using System.Runtime.InteropServices;
using Levain.Datasets;
using Levain.Definitions;
using Levain.Describing;
using Levain.Training.Golden;
using Levain.Validating.Contracts;

namespace Levain.Training;

/// <summary>Describes row after row from the past of its entity.</summary>
internal sealed class ExampleMaker<TRow, TFeatures>
    where TRow : class
    where TFeatures : notnull
{
    private readonly TypedDefinition<TRow, TFeatures> definition;
    private readonly SplitPlan plan;
    private readonly FeatureSpace<TFeatures> space = FeatureSpace<TFeatures>.Read();
    private readonly LabelReader<TRow> labels;
    private readonly PastRows<TRow> pasts;
    private readonly SliceReader<TRow>? slices;
    private readonly Func<TRow, DateTime>? timeOf;
    private readonly SplitExamples examples;
    private readonly float[] vector;
    private readonly SmoothedSeries smoothed = new();
    private readonly GoldenSample<TRow> golden;
    private readonly RowBlocks blocks;

    public ExampleMaker(TypedDefinition<TRow, TFeatures> definition, Contract<TRow> contract, SplitPlan plan, bool isSliced = false)
    {
        (this.definition, this.plan, timeOf) = (definition, plan, contract.EventTime);
        RefuseSplit(definition, contract);
        labels = LabelReader<TRow>.For(definition, contract);
        pasts = new PastRows<TRow>(contract.Entity);
        blocks = new RowBlocks(pasts.HasEntities, definition.Lead == 1);
        vector = new float[space.Slots.Count];
        golden = new GoldenSample<TRow>(contract);
        slices = isSliced ? new SliceReader<TRow>(definition.Name, definition.Slices, timeOf is not null) : null;
        var matured = plan.LabelsUntil(Side.Training).AddDays(-contract.MaturesInDays);
        examples = new SplitExamples(
            new Examples(space.Slots, labels.Classes) { MaturedUntil = matured },
            new Examples(space.Slots, labels.Classes) { Slices = slices?.Columns ?? [] });
    }

    /// <summary>The examples so far to judge by.</summary>
    public Examples HoldOut => examples.HoldOut;

    /// <summary>Takes the next row in the order of time; true where it is learnt from.</summary>
    public bool Add(TRow row, UInt128 key)
    {
        var (past, entity) = pasts.Of(row);
        var time = timeOf?.Invoke(row) ?? DateTime.MinValue;
        var side = plan.SideOf(time, key);
        if (definition.Lead == 0) past.Add(row);
        var isExample = side != Side.Neither && past.Count > definition.NeededPast;
        if (isExample) Describe(row, past, entity, time, side);
        if (definition.Lead == 1)
        {
            past.Add(row);
            smoothed.Add(entity, labels.Read(row, plan.KnownUntil));
        }

        return isExample && side == Side.Training;
    }

    /// <summary>The finished tables.</summary>
    /// <exception cref="LevainException">There is nothing to learn from, or nothing to judge by.</exception>
    public SplitExamples Finish()
    {
        if (examples.Training.Count == 0) throw Nothing("learn from", plan.TrainingStart, plan.TrainingEnd);
        if (examples.HoldOut.Count == 0) throw Nothing("judge by", plan.HoldOutStart, plan.HoldOutEnd);
        return examples with { Golden = golden.Kept };
    }

    private void Describe(TRow row, List<TRow> past, int entity, DateTime time, Side side)
    {
        var rows = CollectionsMarshal.AsSpan(past);
        var length = Math.Min(rows.Length, definition.Past + 1 - definition.Lead);
        var window = rows[^length..];
        var table = side == Side.Training ? examples.Training : examples.HoldOut;
        try
        {
            space.Write(definition.DescribeLast(window), vector);
            table.Add(vector, labels.Read(row, plan.LabelsUntil(side)), time, blocks.Of(entity, table.Count));
            if (side == Side.HoldOut) golden.Add(window, vector);
            if (side == Side.HoldOut) slices?.Add(window[^1]);
            if (definition.Lead == 1) table.AddForecasts(labels.Read(window[^1], plan.LabelsUntil(side)), smoothed.Of(entity));
        }
        catch (Exception thrown) when (thrown is not LevainException)
        {
            throw new LevainException(
                FormattableString.Invariant(
                    $"The definition {definition.GetType().Name} throws {thrown.GetType().Name} at the row of {time:s}: {thrown.Message} ")
                + "Mend its features, its target or its slices.",
                thrown);
        }

        RefuseUnreal(time);
    }

    // Several learners drop rows with NaN in silence; here nothing is dropped that nobody asked to drop.
    private void RefuseUnreal(DateTime time)
    {
        for (var slot = 0; slot < vector.Length; slot++)
            if (!float.IsFinite(vector[slot]))
                throw new LevainException(FormattableString.Invariant(
                    $"{definition.GetType().Name} describes the row of {time:s} with {space.Slots[slot]} = {vector[slot]}. ")
                    + "Features must be finite numbers: give missing values a number of their own.");
    }

    private static void RefuseSplit(ModelDefinition definition, Contract<TRow> contract)
    {
        if (contract.EventTime is null && (definition.HoldOut.Period is not null || definition.Training != Window.All))
            throw new LevainException(
                $"{definition.Name} splits its rows by time, but the contract {typeof(TRow).Name} names none. "
                + "Put [EventTime] on a column, or take HoldOut.OfKeys and Window.All.");
        if (definition.HoldOut.Period is null && contract.KeyColumns.Length == 0)
            throw new LevainException(
                $"{definition.Name} splits its rows by key, but the contract {typeof(TRow).Name} names none. "
                + "Put [Key] on a column, or take HoldOut.Last.");
    }

    private LevainException Nothing(string purpose, DateTime from, DateTime to) => new(
        FormattableString.Invariant(
            $"{definition.Name} has no rows to {purpose} between {from:yyyy-MM-dd} and {to:yyyy-MM-dd} (as of {plan.KnownUntil.AddDays(-1):yyyy-MM-dd}). ")
        + "Take a later --as-of, or shorter windows in the definition.");
}
