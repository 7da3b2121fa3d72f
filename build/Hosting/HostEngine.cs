using Cake.Core;
using Cake.Core.Diagnostics;

namespace Cake.Frosting;

/// <summary>Hands the build's tasks and lifetimes to Cake's engine.</summary>
internal sealed class HostEngine(
    ICakeEngine engine,
    ICakeLog log,
    IFrostingContext context,
    IEnumerable<IFrostingTask> tasks,
    IFrostingLifetime? lifetime = null,
    IFrostingTaskLifetime? taskLifetime = null)
{
    public void Register()
    {
        foreach (var task in tasks)
            Register(task);

        if (lifetime is not null)
        {
            engine.RegisterSetupAction(info => lifetime.Setup(context, info));
            engine.RegisterTeardownAction(info => lifetime.Teardown(context, info));
        }

        if (taskLifetime is not null)
        {
            engine.RegisterTaskSetupAction(info => taskLifetime.Setup(context, info));
            engine.RegisterTaskTeardownAction(info => taskLifetime.Teardown(context, info));
        }
    }

    private void Register(IFrostingTask task)
    {
        var facts = new TaskFacts(task.GetType(), context.GetType());
        log.Debug("Registering task: {0}", facts.Name);
        if (!facts.TakesContext)
        {
            log.Warning("Task cannot be used since the context isn't convertible to {0}.", facts.WantedContext.FullName);
            return;
        }

        var builder = engine.RegisterTask(facts.Name);
        if (!string.IsNullOrWhiteSpace(facts.Description))
            builder.Description(facts.Description);
        AddWork(builder, task, facts);
        foreach (var name in facts.Dependencies)
            builder.IsDependentOn(name);
        foreach (var name in facts.Dependees)
            builder.IsDependeeOf(name);
    }

    /// <summary>Registers only what the class overrides: a registered error handler swallows the failure.</summary>
    private void AddWork(CakeTaskBuilder builder, IFrostingTask task, TaskFacts facts)
    {
        if (facts.Overrides("Run") || facts.Overrides("RunAsync"))
            builder.Does(task.RunAsync);
        if (facts.Overrides("ShouldRun"))
            builder.WithCriteria(task.ShouldRun, task.SkippedMessage);
        if (facts.ContinuesOnError)
            builder.ContinueOnError();
        if (facts.Overrides("OnError", typeof(Exception)))
            builder.OnError(failure => task.OnError(failure, context));
        if (facts.Overrides("Finally"))
            builder.Finally(() => task.Finally(context));
    }
}
