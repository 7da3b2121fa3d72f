using Cake.Common;
using Cake.Core.Diagnostics;
using Cake.Frosting;
using Levain.Output;
using Levain.Predicting;

namespace Levain.Tasks;

/// <summary>Lets the champion score a file.</summary>
[TaskName("Predict")]
[TaskDescription("The champion scores a file (--input=FILE, --output=FILE)")]
[IsDependentOn(typeof(FetchTask))]
public sealed class PredictTask(BatchPrediction prediction, ProgressBoard board, RunLock guard, Interruption interruption, ICakeLog log)
    : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        var (model, input, output) = (context.OnlyModel, Named(context, "input"), Named(context, "output"));
        guard.Take();
        BatchResult result;
        using (board.Watch())
            result = await prediction.RunAsync(model, input, output, board.Begin(BatchPrediction.Name, model.Name), interruption.Token);
        board.End(BatchPrediction.Name, model.Name);
        log.Information("{0}", PredictionReport.Sentence(model.Name, output, result));
    }

    private static string Named(BuildContext context, string option) => context.Argument<string?>(option, null)
        ?? throw new LevainException($"Predict wants --{option}=FILE: rows to score in --input, a new file for the scores in --output.");
}
