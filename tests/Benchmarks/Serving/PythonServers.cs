using System.Globalization;

namespace Levain.Benchmarks.Serving;

/// <summary>FastAPI under uvicorn, with a scorer of another library or none.</summary>
/// <param name="name">What scores, as tables show it.</param>
/// <param name="engine">What the script calls it.</param>
/// <param name="module">What the script imports for it.</param>
internal sealed class PythonServers(string name, string engine, string module)
{
    private const string Python = "/usr/bin/python3";
    private const int ProbeConnections = 16, ProbeSeconds = 3;

    public static IReadOnlyList<PythonServers> All { get; } =
    [
        new("FastAPI, scikit-learn HistGradientBoosting: 100 trees, 15 leaves", "hist", "sklearn"),
        new("FastAPI, XGBoost: 100 trees, 15 leaves", "xgboost", "xgboost"),
        new("FastAPI, a constant", "constant", "json"),
    ];

    public string Engine => engine;

    /// <summary>Says why the contender cannot take part; null where it can.</summary>
    public async Task<string?> MissingAsync(string folder)
    {
        if (!File.Exists(Python)) return $"{name} is left out: {Python} is not on this machine.";
        foreach (var needed in (string[])["fastapi", "uvicorn", "numpy", module])
            if ((await Shell.RunAsync(folder, Python, ["-c", $"import {needed}"])).Code != 0)
                return $"{name} is left out: {Python} has no module {needed}. apt-get install {Package(needed)}";
        return null;
    }

    /// <summary>What speeds uvicorn up and is not there; null where all is.</summary>
    public static async Task<string?> SlowerAsync(string folder) =>
        File.Exists(Python) && (await Shell.RunAsync(folder, Python, ["-c", "import uvloop, httptools"])).Code != 0
            ? "uvicorn works without uvloop and httptools, slower than it could. apt-get install python3-uvloop python3-httptools"
            : null;

    /// <summary>One worker, or one a core: whichever answers more.</summary>
    public async Task<ServerCommand> BetterAsync(ServingPlace place, Load load)
    {
        ServerCommand[] both = [Command(1), Command(Environment.ProcessorCount)];
        List<double> rates = [];
        foreach (var command in both)
        {
            await using var server = await place.StartAsync(command);
            await load.RunAsync(server, ProbeConnections, ProbeSeconds);
            rates.Add((await load.RunAsync(server, ProbeConnections, ProbeSeconds)).Rate);
        }

        return rates[0] > rates[1] ? both[0] : both[1];
    }

    private ServerCommand Command(int workers) => new()
    {
        Name = FormattableString.Invariant($"{name}, {workers} worker{(workers == 1 ? "" : "s")}"),
        Program = Python,
        Arguments =
        [
            "-m", "uvicorn", "serving_peer:app", "--app-dir", Path.Combine(AppContext.BaseDirectory, "Peers"), "--host", "127.0.0.1",
            "--port", ServerCommand.Port, "--workers", workers.ToString(CultureInfo.InvariantCulture), "--no-access-log", "--log-level", "warning",
        ],
        // A row is too little to share between threads.
        Variables = [("SERVING_ENGINE", engine), ("OMP_NUM_THREADS", "1"), ("PYTHONDONTWRITEBYTECODE", "1")],
        Path = "/predict",
    };

    private static string Package(string module) => module == "uvicorn" ? "uvicorn" : "python3-" + module;
}
