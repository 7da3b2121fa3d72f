using Levain.Definitions;
using Levain.Describing;
using Levain.Training;
using Levain.Validating.Contracts;

namespace Levain.Monitoring.Joining;

/// <summary>What joining must know of a definition, its types taken away.</summary>
internal sealed record WatchedModel
{
    public required ModelDefinition Definition { get; init; }

    /// <summary>The names of the vector's slots.</summary>
    public required IReadOnlyList<string> Slots { get; init; }

    /// <summary>The names of the classes by their index; empty where the label is no class.</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>After how many days nearly all labels are known.</summary>
    public required int MaturesInDays { get; init; }

    /// <summary>A matured row of which nothing was heard counts as negative, as it does in training.</summary>
    public required bool UnheardIsNo { get; init; }

    /// <summary>Rows are of one series, each forecast from those before it.</summary>
    public required bool IsSeries { get; init; }

    /// <summary>Rows have personal values; what is made of them is personal, too, and not logged.</summary>
    public required bool IsPersonal { get; init; }

    public required RowCheck Rows { get; init; }

    /// <summary>Answers a row.</summary>
    public int Outputs => Definition.Kind == ModelKind.Multiclass ? Classes.Count : 1;

    /// <summary>Reads definition and contract; the checker of rows counts from nothing.</summary>
    public static WatchedModel Of(ModelDefinition definition) => definition.Accept(new Reading());

    private sealed class Reading : IDefinitionVisitor<WatchedModel>
    {
        public WatchedModel Visit<TRow, TFeatures>(TypedDefinition<TRow, TFeatures> definition)
            where TRow : class
            where TFeatures : notnull
        {
            var contract = Contract<TRow>.Instance;
            return new WatchedModel
            {
                Definition = definition,
                Slots = FeatureSpace<TFeatures>.Read().Slots,
                Classes = LabelReader<TRow>.For(definition, contract).Classes,
                MaturesInDays = definition.Lead > 0 ? 0 : contract.MaturesInDays,
                UnheardIsNo = definition.Lead == 0 && contract.LabelKnown is not null,
                IsSeries = definition.Lead > 0,
                IsPersonal = new References.PersonalRows().Visit(definition),
                Rows = new TypedRowCheck<TRow, TFeatures>(definition, contract),
            };
        }
    }
}
