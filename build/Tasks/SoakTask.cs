using Cake.Core.Diagnostics;
using Cake.Frosting;
using Levain.Adapters;
using Levain.Output;
using Levain.Stages;

namespace Levain.Tasks;

/// <summary>Runs the tests that take too long for every push.</summary>
[TaskName("Soak")]
[TaskDescription("The long tests, which Test leaves out; --setup as there")]
[IsDependentOn(typeof(CompileTask))]
public sealed class SoakTask(Workspace workspace, ICakeLog log, Ending ending) : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        if (context.Setup) TestParts.Install(context, workspace);
        new TestPrograms(context, workspace) { OnlyLong = true }.Run(allowSkips: !context.Setup).Tell(log, ending);
    }
}
