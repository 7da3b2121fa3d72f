namespace Levain.Stages;

/// <summary>Marks code that keeps, finds and tells results and has no say in what they are: it takes part in no key.</summary>
/// <remarks>What such code hands to a stage, an option or a digest, stands in the key by its value.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum, Inherited = false)]
internal sealed class PlumbingAttribute : Attribute;
