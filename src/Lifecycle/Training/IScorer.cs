namespace Levain.Training;

/// <summary>Turns vectors of features into scores; any number of threads may ask at once.</summary>
public interface IScorer
{
    /// <summary>How many slots a vector has.</summary>
    int Width { get; }

    /// <summary>How many scores a vector gives: one, or one for each class.</summary>
    int Outputs { get; }

    /// <summary>Scores one vector.</summary>
    /// <param name="features">As many finite numbers as <see cref="Width"/>.</param>
    /// <param name="scores">Takes the value, the probability of yes, or a probability for each class.</param>
    void Score(ReadOnlySpan<float> features, Span<float> scores);
}
