namespace Levain.Training.Certifying;

/// <summary>Trains all learners in a process of its own: the tests of certificates start it.</summary>
internal static class LearnerWorker
{
    /// <summary>The first argument of the process.</summary>
    public const string Name = "learners";

    /// <summary>Writes a line a learner.</summary>
    public static int Run(string path)
    {
        using var folder = new TempFolder();
        File.WriteAllLines(path, LearnerTrial.Lines(LearnerCases.All, folder));
        return 0;
    }
}
