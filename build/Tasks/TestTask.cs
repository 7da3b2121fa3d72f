using Cake.Core.Diagnostics;
using Cake.Frosting;
using Levain.Adapters;
using Levain.Output;
using Levain.Stages;

namespace Levain.Tasks;

/// <summary>Runs every test.</summary>
[TaskName("Test")]
[TaskDescription("All tests; with --setup installs the real parts that they need")]
[IsDependentOn(typeof(CompileTask))]
public sealed class TestTask(Workspace workspace, ICakeLog log, Ending ending) : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        if (context.Setup) TestParts.Install(context, workspace);
        var count = new TestPrograms(context, workspace).Run(allowSkips: !context.Setup);
        ending.LastLine = count.Line;
        foreach (var failure in count.Failures) log.Error("{0}", failure);
        log.Information("{0}", count.Advice);
        if (!count.IsGood) throw new LevainException("Tests failed: see above.");
    }
}
