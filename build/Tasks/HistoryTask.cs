using Cake.Frosting;
using Levain.Output;

namespace Levain.Tasks;

/// <summary>Who was champion when.</summary>
[TaskName("History")]
[TaskDescription("Who was champion when, on what evidence (--at=DATE)")]
public sealed class HistoryTask(HistoryReport report) : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => report.Tell(context.Models, context.At);
}
