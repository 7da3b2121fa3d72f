using System.Reflection;
using System.Reflection.Emit;
using Cake.Core;
using Cake.Frosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Levain.Hosting;

[Collection(OnTheConsole.Name)]
public sealed class CompositionTests
{
    [Fact]
    public void Tasks_share_what_the_constructor_is_given() => Assert.Equal(
        ["flour 1", "flour 2"],
        HostRun.With(
            host => host.ConfigureServices(services => services.AddSingleton<Flour>()),
            [typeof(Take), typeof(TakeMore)],
            "--target=TakeMore").Journal);

    [Fact]
    public void A_task_that_names_its_dependee_runs_before_it() =>
        Assert.Equal(["early", "late"], HostRun.Of([typeof(Late), typeof(Early)], "--target=Late").Journal);

    [Theory]
    [InlineData("--model=fraud", "fraud", false)]
    [InlineData("--model fraud", "fraud", false)]
    [InlineData("--model fraud --force", "fraud", true)]
    [InlineData("--force --model=fraud", "fraud", true)]
    [InlineData("--force", "none", true)]
    public void Options_of_the_build_reach_its_own_context(string commandLine, string model, bool force) => Assert.Equal(
        [$"{model} {force}"],
        HostRun.With(host => host.UseContext<Wishes>(), [typeof(Ask)], commandLine.Split(' ')).Journal);

    [Fact]
    public void A_task_for_another_context_is_left_out_with_a_warning() => Assert.Contains(
        "context isn't convertible", HostRun.Of([typeof(Ask), typeof(Late)], "--target=Late").Output, StringComparison.Ordinal);

    [Fact]
    public void Public_tasks_of_the_program_are_found_and_others_are_not()
    {
        var shown = HostRun.Of([], "--description").Output;

        Assert.Contains("FoundTask", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("BaseOfFoundTask", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(Early), shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Tasks_of_an_added_assembly_are_found() => Assert.Contains(
        "Elsewhere",
        HostRun.With(host => host.AddAssembly(AssemblyWithTask("Elsewhere")), [], "--description").Output,
        StringComparison.Ordinal);

    private static Assembly AssemblyWithTask(string name)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(name), typeof(object).Assembly);
        assembly.DefineDynamicModule(name)
            .DefineType(name, TypeAttributes.Public | TypeAttributes.Class, typeof(FrostingTask))
            .CreateType();
        using var bytes = new MemoryStream();
        assembly.Save(bytes);
        return Assembly.Load(bytes.ToArray());
    }

    private sealed class Flour
    {
        private int taken;

        public string Take() => $"flour {++taken}";
    }

    [TaskName("Take")]
    private sealed class Take(Journal journal, Flour flour) : FrostingTask
    {
        public override void Run(ICakeContext context) => journal.Add(flour.Take());
    }

    [TaskName("TakeMore")]
    [IsDependentOn(typeof(Take))]
    private sealed class TakeMore(Journal journal, Flour flour) : AsyncFrostingTask
    {
        public override async Task RunAsync(ICakeContext context)
        {
            await Task.Yield();
            journal.Add(flour.Take());
        }
    }

    [TaskName("Late")]
    private sealed class Late(Journal journal) : FrostingTask
    {
        public override void Run(ICakeContext context) => journal.Add("late");
    }

    [TaskName("Early")]
    [IsDependeeOf(typeof(Late))]
    private sealed class Early(Journal journal) : FrostingTask
    {
        public override void Run(ICakeContext context) => journal.Add("early");
    }

    private sealed class Wishes(ICakeContext context) : FrostingContext(context)
    {
        public string Model { get; } = context.Arguments.GetArgument("model") ?? "none";

        public bool Force { get; } = context.Arguments.HasArgument("force");
    }

    [TaskName("Default")]
    private sealed class Ask(Journal journal) : FrostingTask<Wishes>
    {
        public override void Run(Wishes context) => journal.Add($"{context.Model} {context.Force}");
    }
}
