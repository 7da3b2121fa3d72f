using Cake.Frosting;
using Levain.CommandLine;
using Levain.Delivery.Images;
using Levain.Delivery.Releases.Proposing;

namespace Levain.Tasks;

/// <summary>Proposes what was promoted.</summary>
[TaskName("Propose")]
[TaskDescription("Opens a pull request with the promoted champion (--push)")]
[IsDependentOn(typeof(AccessTask))]
[IsDependentOn(typeof(PromoteTask))]
public sealed class ProposeTask(ModelRun run, ProposeStage stage, DeliveryOptions delivery) : AsyncFrostingTask<BuildContext>, IFrostingTask
{
    public string SkippedMessage => "A promotion is proposed with --push, and never out of a pull request.";

    // A pull request's run judges what it proposes itself; a rehearsal is for who asks for it by name.
    public override bool ShouldRun(BuildContext context) =>
        context.Target == stage.Name || (delivery.Push && !ActionsArguments.Event().IsPullRequest);

    public override Task RunAsync(BuildContext context) => run.EachAsync(context, stage);
}
