using System.Reflection;
using Cake.Frosting;
using Levain.CommandLine;
using Levain.Tasks;
using Xunit;

namespace Levain.Conventions;

public sealed class TaskTests
{
    private static readonly Assembly Build = typeof(FetchTask).Assembly;

    public static TheoryData<Type> Tasks => [.. Build.GetExportedTypes().Where(t => t.IsAssignableTo(typeof(IFrostingTask)) && !t.IsAbstract)];

    [Fact]
    public void There_are_the_targets_of_the_command_line() =>
        Assert.True(Tasks.Count >= 16, $"only {Tasks.Count} targets were found");

    [Theory]
    [MemberData(nameof(Tasks))]
    public void A_task_is_named_after_its_target(Type task) =>
        Assert.Equal(task.Name, task.GetCustomAttribute<TaskNameAttribute>()?.Name + "Task");

    [Theory]
    [MemberData(nameof(Tasks))]
    public void A_task_is_sealed(Type task) => Assert.True(task.IsSealed);

    [Theory]
    [MemberData(nameof(Tasks))]
    public void A_task_describes_itself_in_one_line_of_eighty_columns(Type task)
    {
        var description = task.GetCustomAttribute<TaskDescriptionAttribute>()?.Description ?? "";

        Assert.InRange(description.Length, 10, 66);
        Assert.DoesNotContain('\n', description);
        Assert.False(description.EndsWith('.'));
    }

    [Theory]
    [MemberData(nameof(Tasks))]
    public void A_task_with_a_body_stands_in_a_file_of_its_own_and_others_stand_together(Type task)
    {
        var hasBody = task.GetMethod("Run", BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly) is not null
            || task.GetMethod("RunAsync", BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly) is not null;
        var own = Path.Combine(Repository.Root, "build", "Tasks", task.Name + ".cs");

        Assert.Equal(hasBody, File.Exists(own));
        if (!hasBody) Assert.Contains($"class {task.Name} ", Repository.Read("build", "Targets.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Tasks))]
    public void No_task_handles_its_own_errors(Type task) =>
        Assert.Null(task.GetMethod("OnError", BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly));

    [Fact]
    public void A_task_is_an_adapter_of_forty_lines() => Assert.All(
        Repository.Sources(Path.Combine("build", "Tasks")),
        file => Assert.InRange(File.ReadAllLines(file).Length, 1, 40));

    [Fact]
    public void Every_option_of_the_context_is_known_to_the_command_line()
    {
        var source = Repository.Read("build", "BuildContext.cs");
        var used = System.Text.RegularExpressions.Regex.Matches(source, "(?:Argument|HasArgument|DateOf)(?:<[^>]*>)?\\((?:context, )?\"([a-z-]+)\"")
            .Select(m => "--" + m.Groups[1].Value).Distinct().ToList();

        Assert.True(used.Count >= 7, "the context's options were not found");
        Assert.All(used, name => Assert.NotNull(OptionTable.Find(name)));
    }
}
