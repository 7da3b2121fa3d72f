namespace Levain.Definitions;

/// <summary>Work over a definition that needs the types of its rows and features.</summary>
internal interface IDefinitionVisitor<out TResult>
{
    TResult Visit<TRow, TFeatures>(TypedDefinition<TRow, TFeatures> definition)
        where TRow : class
        where TFeatures : notnull;
}
