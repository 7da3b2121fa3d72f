using System.Globalization;
using Cake.Core.Diagnostics;
using Levain.Registering.Reproducing;
using Levain.Stages;

namespace Levain.Output;

/// <summary>Prints what came of making a champion again.</summary>
public sealed class ReproductionReport(ICakeLog log, Ending ending, Workspace workspace)
{
    public void Tell(ReproductionResult result)
    {
        var line = string.Create(
            CultureInfo.InvariantCulture, $"{"Reproduce",-9} {result.Model,-10} {result.Seconds,8:0.00} s  version {result.Version}, {result.Sentence}");
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
