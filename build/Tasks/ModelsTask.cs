using Cake.Frosting;
using Levain.CommandLine;
using Levain.Output;

namespace Levain.Tasks;

/// <summary>What there is to work on.</summary>
[TaskName("Models")]
[TaskDescription("The models of this checkout and their champions")]
public sealed class ModelsTask(ModelReport report) : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => report.Tell(context, ActionsArguments.Tag());
}
