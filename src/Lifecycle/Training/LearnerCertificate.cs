namespace Levain.Training;

/// <summary>Whether a learner of ML.NET gives the same bits from the same examples, as measured.</summary>
/// <param name="Trainer">The name of the trainer's class.</param>
/// <param name="Threads">What it asks of the number of threads; null where it was not measured.</param>
public sealed record LearnerCertificate(string Trainer, ThreadRule? Threads)
{
    private static readonly Dictionary<ThreadRule, string[]> Measured = new()
    {
        [ThreadRule.None] =
            ["AveragedPerceptronTrainer", "LinearSvmTrainer", "NaiveBayesMulticlassTrainer", "OnlineGradientDescentTrainer"],
        [ThreadRule.Any] = ["GamBinaryTrainer", "GamRegressionTrainer"],
        [ThreadRule.Fixed] =
        [
            "FastForestBinaryTrainer", "FastForestRegressionTrainer", "FastTreeBinaryTrainer", "FastTreeRegressionTrainer",
            "FastTreeTweedieTrainer", "LbfgsLogisticRegressionBinaryTrainer", "LbfgsMaximumEntropyMulticlassTrainer",
            "LbfgsPoissonRegressionTrainer", "LightGbmBinaryTrainer", "LightGbmMulticlassTrainer", "LightGbmRegressionTrainer",
        ],
        [ThreadRule.One] =
        [
            "SdcaLogisticRegressionBinaryTrainer", "SdcaMaximumEntropyMulticlassTrainer", "SdcaNonCalibratedBinaryTrainer",
            "SdcaNonCalibratedMulticlassTrainer", "SdcaRegressionTrainer", "SgdCalibratedTrainer", "SgdNonCalibratedTrainer",
        ],
    };

    /// <summary>All learners that were measured, by name.</summary>
    public static IReadOnlyList<LearnerCertificate> All { get; } =
    [
        .. Measured.SelectMany(group => group.Value.Select(trainer => new LearnerCertificate(trainer, group.Key)))
            .OrderBy(c => c.Trainer, StringComparer.Ordinal),
    ];

    /// <summary>Whether a model of this learner can be expected to come out again whatever else its definition says.</summary>
    public bool IsCertified => Threads is not (null or ThreadRule.One);

    /// <summary>A sentence for the model's card.</summary>
    public string Why => Threads switch
    {
        ThreadRule.None => "gives the same bits in every run; it has no threads to choose",
        ThreadRule.Any => "gives the same bits in every run, with any number of threads",
        ThreadRule.Fixed => "gives the same bits in every run with the same number of threads: the definition fixes it",
        ThreadRule.One => "gives the same bits with one thread alone, and other bits in each run with more: set NumberOfThreads = 1",
        _ => "was not measured",
    };

    /// <summary>The certificate of a trainer by its class's name; one of nothing where it was not measured.</summary>
    public static LearnerCertificate Of(string trainer) =>
        All.FirstOrDefault(c => c.Trainer == trainer) ?? new LearnerCertificate(trainer, null);
}
