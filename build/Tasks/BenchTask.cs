using Cake.Common;
using Cake.Frosting;
using Levain.Adapters;

namespace Levain.Tasks;

/// <summary>Measures how fast this repository is.</summary>
[TaskName("Bench")]
[TaskDescription("The benchmarks; --filter=NAME chooses")]
public sealed class BenchTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => Toolchain.Run(
        context, "Look at what it says above.",
        "dotnet", "run", "--project", "tests/Benchmarks", "--configuration", "Release", "--", "--filter=" + context.Argument("filter", ""));
}
