namespace Levain.Evaluating;

/// <summary>Writes down what a candidate's features and answers were like, for those who watch it when it is champion.</summary>
public interface IReferenceMaker
{
    /// <summary>The text of the file; the same facts give the same text.</summary>
    string Make(ReferenceFacts facts);
}
