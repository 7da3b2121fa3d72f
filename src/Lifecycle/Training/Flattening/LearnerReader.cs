using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;

namespace Levain.Training.Flattening;

/// <summary>Takes a learner's parameters apart into terms and links.</summary>
internal sealed class LearnerReader(int width, SumOrder order)
{
    private readonly List<FlatOutput> outputs = [];

    public IReadOnlyList<FlatOutput> Outputs => outputs;

    public Combination Combination { get; private set; }

    /// <summary>Whether the one output ends with a calibrator.</summary>
    public bool HasProbability => outputs is [{ Links: [.., { Kind: LinkKind.Platt }] }];

    /// <summary>Takes a model's parameters; the reason where they are not covered.</summary>
    public string? Take(object parameters) => parameters switch
    {
        LinearMulticlassModelParametersBase classes => TakeClasses(classes),
        OneVersusAllModelParameters classes => TakeOneVersusAll(classes),
        _ => TakeOne(parameters),
    };

    /// <summary>Adds a calibrator to what was taken; the reason where it is not covered.</summary>
    public string? Calibrate(object calibrator)
    {
        if (outputs.Count != 1) return "a calibrator follows no single score";
        if (calibrator is not PlattCalibrator platt) return $"the calibrator is a {ChainReader.NameOf(calibrator)}";
        outputs[0] = new(outputs[0].Term, [.. outputs[0].Links, LinkOf(platt)]);
        return null;
    }

    private string? TakeOne(object parameters)
    {
        List<Link> links = [];
        if (parameters is CalibratedModelParametersBase calibrated)
        {
            if (calibrated.Calibrator is not PlattCalibrator platt) return $"the calibrator is a {ChainReader.NameOf(calibrated.Calibrator)}";
            (parameters, links) = (calibrated.SubModel, [LinkOf(platt)]);
        }

        if (parameters is PoissonRegressionModelParameters or FastTreeTweedieModelParameters) links.Insert(0, new(LinkKind.Exponential));
        if (parameters is FastForestRegressionModelParameters forest)
            links.Insert(0, new(LinkKind.Quotient, forest.TrainedTreeEnsemble.Trees.Count));
        if (TermMaker.Of(parameters, width, order) is not { } term) return TermMaker.WhyNot(parameters);
        outputs.Add(new(term, links));
        return null;
    }

    private string? TakeClasses(LinearMulticlassModelParametersBase classes)
    {
        VBuffer<float>[]? weights = null;
        classes.GetWeights(ref weights!, out var count);
        var biases = classes.GetBiases().ToArray();
        for (var i = 0; i < count; i++) outputs.Add(new(TermMaker.Linear(weights[i], biases[i], order), []));
        Combination = classes is MaximumEntropyModelParameters ? Combination.LogSoftmax : Combination.None;
        return null;
    }

    private string? TakeOneVersusAll(OneVersusAllModelParameters classes)
    {
        if (OneVersusAllParts.Of(classes) is not { } parts) return "one versus all is not what it was in ML.NET";
        foreach (var each in parts.Models)
            if (TakeOne(each) is { } reason) return reason;
        Combination = parts.Combination;
        return null;
    }

    private static Link LinkOf(PlattCalibrator platt) => new(LinkKind.Platt, platt.Slope, platt.Offset);
}
