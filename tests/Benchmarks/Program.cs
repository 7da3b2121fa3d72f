using System.Globalization;
using Levain;
using Levain.Benchmarks;
using Levain.Benchmarks.Drifting;
using Levain.Benchmarks.Imaging;
using Levain.Benchmarks.Learning;
using Levain.Benchmarks.Reading;
using Levain.Benchmarks.Resampling;
using Levain.Benchmarks.Serving;
using Levain.Benchmarks.Serving.Hosting;
using Levain.Benchmarks.Serving.Steps;
using Levain.Benchmarks.Starting;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var (publishing, clones) = (new Publishing(), new ImageClones());
IBench[] benches =
[
    new StartBench(), new ColdBench(), new TrainingBench(), new ValidationBench(), new ValidationMemoryBench(),
    new ValidationRulesBench(), new UpToDateBench(), new GenerationBench(), new BootstrapBench(), new DriftBench(), new DriftMemoryBench(),
    new ServingBench(publishing), new ServingStepsBench(), new ServingStartBench(publishing), new ServingMemoryBench(publishing),
    new ImageSizeBench(clones), new ImageStartBench(clones), new ImageSameBench(clones), new ImageGzipBench(clones), new ImagePackageBench(clones),
];
IApartWork[] works = [.. TablePasses.Own, new RulesWork(), new FetchWork(), new StepsWork(), new StreamedDriftWork()];
try
{
    if (await BenchHosts.TryRunAsync(args, [new LimitHost(), new EngineHost()])) return 0;
    return await Apart.TryWorkAsync(args, works) ? 0 : await new BenchRun(benches).RunAsync(args);
}
catch (LevainException failure)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return 1;
}
