using Cake.Frosting;
using Levain.Tasks;

namespace Levain;

/// <summary>What a push is checked by.</summary>
[TaskName("Default")]
[TaskDescription("The same as CI")]
[IsDependentOn(typeof(CITask))]
public sealed class DefaultTask : FrostingTask;

/// <summary>Continuous integration.</summary>
[TaskName("CI")]
[TaskDescription("Compile, Lint, Test and Verify")]
[IsDependentOn(typeof(CompileTask))]
[IsDependentOn(typeof(LintTask))]
[IsDependentOn(typeof(TestTask))]
[IsDependentOn(typeof(VerifyTask))]
public sealed class CITask : FrostingTask;

/// <summary>The main job.</summary>
[TaskName("Retrain")]
[TaskDescription("Everything from Fetch to Promote: the main job")]
[IsDependentOn(typeof(ProposeTask))]
public sealed class RetrainTask : FrostingTask;

/// <summary>The job of every night: what Monitor does not decide on, the stages after it leave out.</summary>
[TaskName("CT")]
[TaskDescription("Monitor, and where it so decides everything that Retrain does")]
[IsDependentOn(typeof(MonitorTask))]
[IsDependentOn(typeof(ProposeTask))]
public sealed class CTTask : FrostingTask;
