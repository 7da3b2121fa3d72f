using Cake.Frosting;
using Levain.Adapters;

namespace Levain.Tasks;

/// <summary>Looks before work whether its result can be sent.</summary>
[TaskName("Access")]
[TaskDescription("Whether GitHub and the token allow what --push will send")]
public sealed class AccessTask(GitHubAccess access) : AsyncFrostingTask<BuildContext>
{
    public override Task RunAsync(BuildContext context) => access.DemandAsync(context);
}
