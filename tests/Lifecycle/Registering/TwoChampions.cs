using Levain.Samples;
using Microsoft.ML;
using Xunit;

namespace Levain.Registering;

/// <summary>Copies of one checkout before and after each move: a second champion about to be promoted, promoted, rolled back.</summary>
public sealed class TwoChampions : IAsyncLifetime
{
    private readonly TempFolder folder = new();

    /// <summary>The folder of the checkout in which a task is about to start.</summary>
    public string Before(string task) => folder[task == "promote" ? "judged" : "promoted"];

    /// <summary>The folder of the checkout in which the task went undisturbed.</summary>
    public string After(string task) => folder[task == "promote" ? "promoted" : "back"];

    public async ValueTask InitializeAsync()
    {
        using var checkout = new Checkout();
        checkout.Describe("houses", ("houses.csv", Houses.Table(300)));
        await checkout.RunToAsync("Promote", Weak);
        checkout.Code.Name = Worker.BetterCode;
        await checkout.RunToAsync("Gate", new HouseModel());
        Copy(checkout.Workspace.Root, folder["judged"]);
        Copy(folder["judged"], folder["promoted"]);
        await Worker.PromoteAsync(folder["promoted"]);
        Copy(folder["promoted"], folder["back"]);
        await Worker.RollBackAsync(folder["back"]);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    internal static HouseModel Weak => new()
    {
        Learner = ml => ml.Regression.Trainers.FastTree(numberOfLeaves: 3, numberOfTrees: 12, minimumExampleCountPerLeaf: 5, learningRate: 0.3),
    };

    internal static void Copy(string source, string target)
    {
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
