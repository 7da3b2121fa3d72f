using System.Globalization;
using Levain.Benchmarks;
using Levain.Benchmarks.Learning;
using Levain.Benchmarks.Reading;
using Levain.Benchmarks.Resampling;
using Levain.Benchmarks.Starting;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

IBench[] benches =
[
    new StartBench(), new ColdBench(), new TrainingBench(), new ValidationBench(), new GenerationBench(), new BootstrapBench(),
];
return await new BenchRun(benches).RunAsync(args);
