using Cake.Core.Diagnostics;
using Cake.Frosting;
using Levain.Reporting;

namespace Levain.Tasks;

/// <summary>Is everything up to date?</summary>
[TaskName("Verify")]
[TaskDescription("Is everything up to date? From records alone, without data")]
public sealed class VerifyTask(Verification verification, ICakeLog log) : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        var findings = context.Models.SelectMany(m => verification.Check(m, context.Options)).ToList();
        foreach (var finding in findings) log.Information("{0}", $"{finding.Model,-10} {finding.Sentence}");
        var wrong = findings.Count(f => f.IsWrong);
        if (wrong > 0) throw new LevainException($"{wrong} of {findings.Count} checks failed: see above. Run --target=Retrain where a stage is out of date.");
    }
}
