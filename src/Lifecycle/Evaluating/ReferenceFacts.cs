using Levain.Definitions;
using Levain.Training;

namespace Levain.Evaluating;

/// <summary>All that an evaluation knows of the rows that a candidate learnt from and was judged by.</summary>
public sealed class ReferenceFacts
{
    internal ReferenceFacts(SplitExamples examples, Scored answers) => (Examples, Answers) = (examples, answers);

    public required ModelDefinition Definition { get; init; }

    /// <summary>The last day that the candidate knew.</summary>
    public required DateOnly AsOf { get; init; }

    public required Evaluation Evaluation { get; init; }

    internal SplitExamples Examples { get; }

    /// <summary>The candidate's answers on the hold-out.</summary>
    internal Scored Answers { get; }
}
