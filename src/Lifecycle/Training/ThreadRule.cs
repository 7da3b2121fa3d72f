namespace Levain.Training;

/// <summary>What a learner's bits ask of its number of threads.</summary>
public enum ThreadRule
{
    /// <summary>The learner has no such setting.</summary>
    None,

    /// <summary>One and two threads give the same model.</summary>
    Any,

    /// <summary>Each number of threads gives a model of its own, and always that one.</summary>
    Fixed,

    /// <summary>With more than one thread each run gives another model.</summary>
    One,
}
