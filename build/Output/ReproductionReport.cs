using System.Globalization;
using Cake.Core.Diagnostics;
using Levain.Registering.Reproducing;
using Levain.Stages;

namespace Levain.Output;

/// <summary>Tells what came of making champions again, each as it ends; one that fails does not stop the others.</summary>
public sealed class ReproductionReport(ICakeLog log, Ending ending, ProgressBoard board, Workspace workspace)
{
    private const string Stage = "Reproduce";

    public IDisposable Watch() => board.Watch();

    /// <summary>Waits for a reproduction and tells its result.</summary>
    public async Task TellAsync(string model, Func<IProgress<double>, Task<ReproductionResult>> reproduce)
    {
        try
        {
            var result = await reproduce(board.Begin(Stage, model));
            board.End(Stage, model);
            Tell(result);
        }
        catch (LevainException failure)
        {
            board.End(Stage, model);
            ending.HasFailed = true;
            log.Error("{0}", $"{Stage,-9} {model,-10} {failure.Message}");
        }
    }

    private void Tell(ReproductionResult result)
    {
        var line = string.Create(
            CultureInfo.InvariantCulture, $"{Stage,-9} {result.Model,-10} {result.Seconds,8:0.00} s  version {result.Version}, {result.Sentence}");
        if (result.IsIdentical)
        {
            log.Information("{0}", line);
            foreach (var step in result.Steps.Where(s => s.IsSame is null))
                log.Information("{0}", $"  not compared: {step.Name}, {step.Detail}");
            return;
        }

        ending.HasFailed = true;
        log.Error("{0}", line);
        log.Error("{0}", $"  step by step: {workspace.Relative(workspace.Reproduction(result.Model, ".md"))}");
    }
}
