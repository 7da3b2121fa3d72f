using Cake.Core.Diagnostics;
using Cake.Frosting;
using Levain.Adapters;
using Levain.Output;
using Levain.Stages;

namespace Levain.Tasks;

/// <summary>Runs every test that is quick enough for every push.</summary>
[TaskName("Test")]
[TaskDescription("All tests but the long ones; --setup installs the parts they need")]
[IsDependentOn(typeof(CompileTask))]
public sealed class TestTask(Workspace workspace, ICakeLog log, Ending ending) : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        if (context.Setup) TestParts.Install(context, workspace);
        new TestPrograms(context, workspace).Run(allowSkips: !context.Setup).Tell(log, ending);
    }
}
