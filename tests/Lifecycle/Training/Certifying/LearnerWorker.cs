using Xunit;

namespace Levain.Training.Certifying;

/// <summary>Trains all learners in a process of its own: the tests of certificates start it.</summary>
public sealed class LearnerWorker
{
    /// <summary>The environment variable that names the file to write.</summary>
    public const string Output = "LEVAIN_LEARNERS";

    [Fact(Explicit = true)]
    public void Train()
    {
        using var folder = new TempFolder();
        var path = Environment.GetEnvironmentVariable(Output);
        Assert.SkipWhen(path is null, "started by the tests of certificates");
        File.WriteAllLines(path, LearnerTrial.Lines(LearnerCases.All, folder));
    }
}
