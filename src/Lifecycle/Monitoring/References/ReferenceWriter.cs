using Levain.Evaluating;

namespace Levain.Monitoring.References;

/// <summary>Writes the reference of a candidate as the text of a file.</summary>
public sealed class ReferenceWriter : IReferenceMaker
{
    public string Make(ReferenceFacts facts) => throw new NotImplementedException();
}
