using System.Diagnostics;
using Levain.Reporting;
using Microsoft.ML;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;
using Xunit;

namespace Levain.Training.Certifying;

public sealed class LearnerCertificateTests
{
    private const int Processes = 5;

    private static readonly string[] Unmeasured =
    [
        "FastTreeRankingTrainer", "LdSvmTrainer", "LightGbmRankingTrainer", "OneVersusAllTrainer", "PairwiseCouplingTrainer", "PriorTrainer",
    ];

    [Fact]
    public void The_committed_page_is_what_the_code_says()
    {
        var written = Path.Combine(SourceTests.Root, "docs", "learners.md");
        var renewed = Path.Combine(SourceTests.Root, "artifacts", "learners.md");
        var text = LearnerReference.Write();
        if (File.Exists(written) && File.ReadAllText(written).ReplaceLineEndings("\n") == text) return;

        Directory.CreateDirectory(Path.GetDirectoryName(renewed)!);
        File.WriteAllText(renewed, text);
        Assert.Fail("docs/learners.md is not what the code says. Look at artifacts/learners.md, then: cp artifacts/learners.md docs/");
    }

    [Fact]
    public void Every_trainer_of_the_packages_is_measured_or_named_as_unmeasured()
    {
        var trainers = new[] { typeof(FastTreeBinaryTrainer), typeof(LightGbmBinaryTrainer), typeof(SdcaRegressionTrainer) }
            .SelectMany(t => t.Assembly.GetExportedTypes())
            .Where(t => !t.IsAbstract && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITrainerEstimator<,>)))
            .Select(t => t.Name);
        Assert.Equal(trainers.Order(StringComparer.Ordinal), LearnerCertificate.All.Select(c => c.Trainer).Concat(Unmeasured).Order(StringComparer.Ordinal));
        Assert.Equal(
            LearnerCertificate.All.Select(c => c.Trainer), LearnerCases.All.Select(c => c.Trainer).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_chain_goes_by_the_name_of_its_trainer() => Assert.All(
        LearnerCases.All, each => Assert.Equal(each.Trainer, TrainerName.Of(each.Make(new MLContext(1), 1))));

    [Fact]
    public void A_learner_of_ones_own_was_not_measured() => Assert.Equal(
        (false, "was not measured"), (LearnerCertificate.Of("OwnTrainer").IsCertified, LearnerCertificate.Of("OwnTrainer").Why));

    [Fact]
    public async Task Five_processes_find_what_the_certificates_say()
    {
        using var folder = new TempFolder();
        var files = Enumerable.Range(1, Processes).Select(i => folder[$"{i}.txt"]).ToList();
        await Parallel.ForEachAsync(
            files, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken }, async (file, stop) => await WorkAsync(file, stop));
        var found = files.SelectMany(File.ReadAllLines).Select(line => line.Split('\t')).ToLookup(p => p[0]);

        Assert.Equal(LearnerCertificate.All.Select(c => c.Trainer), found.Select(f => f.Key).Order(StringComparer.Ordinal));
        Assert.All(LearnerCertificate.All, c => AssertHolds(c, [.. found[c.Trainer].Select(p => (Threads: p[1], Digest: p[2]))]));
    }

    // Runs that may differ may be the same by chance: of them nothing is asked.
    private static void AssertHolds(LearnerCertificate certificate, List<(string Threads, string Digest)> runs)
    {
        var one = runs.Where(r => r.Threads == "1").ToList();
        var two = runs.Where(r => r.Threads == "2").ToList();
        Assert.Equal((Processes, certificate.Threads == ThreadRule.None ? 0 : Processes), (one.Count, two.Count));
        Assert.Single(one.Distinct());
        if (certificate.Threads is ThreadRule.Any or ThreadRule.Fixed) Assert.Single(two.Distinct());
        if (certificate.Threads == ThreadRule.Any) Assert.Equal(one[0].Digest, two[0].Digest);
        if (certificate.Threads == ThreadRule.Fixed) Assert.NotEqual(one[0].Digest, two[0].Digest);
    }

    private static async Task WorkAsync(string file, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { "exec", typeof(LearnerWorker).Assembly.Location, LearnerWorker.Name, file },
            // LightGBM's threads would else burn the cores while they wait.
            Environment = { ["OMP_WAIT_POLICY"] = "PASSIVE" },
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        Assert.True(process.ExitCode == 0, said);
    }
}
