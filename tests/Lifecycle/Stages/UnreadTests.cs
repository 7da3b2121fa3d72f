using System.Reflection;
using Levain.Definitions;
using Levain.Samples;
using Xunit;

namespace Levain.Stages;

public sealed class UnreadTests : IDisposable
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly Checkout checkout = new();

    public UnreadTests() => checkout.Describe("houses", ("houses.csv", Houses.Table(200)));

    public static TheoryData<string> Stages => ["Fetch", "Validate", "Train", "Evaluate", "Gate", "Promote"];

    public void Dispose() => checkout.Dispose();

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task A_stage_does_not_read_what_it_says_that_it_does_not_read(string name)
    {
        foreach (var stage in checkout.Stages)
        {
            var model = new WatchedModel { Closed = stage.Name == name ? UnreadOf(stage) : [] };
            await stage.RunAsync(model, new RunOptions(), Silence.Here, TestContext.Current.CancellationToken);
            stage.Inspect(model, new RunOptions());
        }
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void What_is_named_as_unread_is_a_member_of_a_definition(string name)
    {
        var members = Virtuals(typeof(Regression<House, HouseFeatures>)).Concat(["Target", "Decides"]).ToHashSet();
        Assert.Subset(members, UnreadOf(checkout.Stages.Single(s => s.Name == name)).ToHashSet());
    }

    [Fact]
    public void The_watched_model_watches_every_member_that_may_be_left_unread()
    {
        string[] open = [nameof(ModelDefinition.Name), nameof(ModelDefinition.Dataset), nameof(ModelDefinition.Kind), "Accept"];
        var own = typeof(WatchedModel).GetMethods(Declared).Select(m => m.Name.Replace("get_", "", StringComparison.Ordinal));
        Assert.Empty(Virtuals(typeof(Regression<House, HouseFeatures>)).Except(own).Except(open));
    }

    [Fact]
    public void A_closed_member_throws() => Assert.Contains(
        "Gate is read", Assert.Throws<InvalidOperationException>(() => new WatchedModel { Closed = ["Gate"] }.Gate).Message, StringComparison.Ordinal);

    private static IReadOnlyList<string> UnreadOf(IStage stage) =>
        (IReadOnlyList<string>)stage.GetType().GetProperty("Unread", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(stage)!;

    private static IEnumerable<string> Virtuals(Type type)
    {
        for (var place = type; place != typeof(object); place = place!.BaseType)
            foreach (var method in place!.GetMethods(Declared).Where(m => m.IsVirtual))
                yield return method.Name.Replace("get_", "", StringComparison.Ordinal);
    }
}
