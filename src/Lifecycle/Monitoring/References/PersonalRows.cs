using Levain.Definitions;
using Levain.Validating.Contracts;

namespace Levain.Monitoring.References;

/// <summary>Tells whether the rows of a definition have personal values: then features made of them are personal, too.</summary>
internal sealed class PersonalRows : IDefinitionVisitor<bool>
{
    public bool Visit<TRow, TFeatures>(TypedDefinition<TRow, TFeatures> definition)
        where TRow : class
        where TFeatures : notnull => Contract<TRow>.Instance.Columns.Any(c => c.IsPersonal);
}
