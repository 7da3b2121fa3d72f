namespace Levain.CommandLine;

/// <summary>Every option that the build program knows; one that is not here is an error.</summary>
internal static class OptionTable
{
    public static Option Target { get; } =
        new("--target", OptionOwner.Cake, "Runs this target and what it depends on", ValueKind.Target) { Aliases = ["-t"] };

    public static Option Help { get; } =
        new("--help", OptionOwner.Cake, "Shows this help") { Aliases = ["-h"] };

    public static Option Version { get; } =
        new("--version", OptionOwner.Cake, "Shows the version; with =N, Rollback and Reproduce: that champion", ValueKind.Count)
        {
            Aliases = ["--ver"],
            IsValueOptional = true,
        };

    public static IReadOnlyList<Option> All { get; } =
    [
        Target,
        new("--model", OptionOwner.Levain, "Works on these models only", ValueKind.Models),
        new("--as-of", OptionOwner.Levain, "Takes rows up to this day (default: the newest row)", ValueKind.Date),
        new("--jobs", OptionOwner.Levain, "Runs at most so many jobs at once", ValueKind.Count),
        new("--explain", OptionOwner.Levain, "Says why each stage runs or is up to date"),
        new("--force", OptionOwner.Levain, "Runs stages that are up to date, too"),
        new("--setup", OptionOwner.Levain, "Test, Soak: installs the real parts that the tests need"),
        new("--pin", OptionOwner.Levain, "Fetch: writes the hashes of what was fetched"),
        new("--at", OptionOwner.Levain, "History: who was champion on this day", ValueKind.Date),
        new("--base", OptionOwner.Levain, "DataDiff: a revision (default: HEAD); Package: an image, or make", ValueKind.Base),
        new("--reason", OptionOwner.Levain, "Rollback, Monitor, CT: why, by hand", ValueKind.Reason),
        new("--format", OptionOwner.Levain, "Compare: table, markdown or json (default: table)", ValueKind.Format),
        new("--data", OptionOwner.Levain, "InferContract: the table, a file or a folder of partitions", ValueKind.Table),
        new("--name", OptionOwner.Levain, "InferContract: what the record is called", new("NAME", "a name of C#", "TradingDay", n => n != "" && char.IsAsciiLetter(n[0]) && n.All(char.IsAsciiLetterOrDigit))),
        new("--times", OptionOwner.Levain, "Reproduce: makes each champion so many times", ValueKind.Count),
        new("--filter", OptionOwner.Levain, "Bench: runs the benches with this in their name", new("NAME", "part of a name", "Start", n => n != "")),
        new("--input", OptionOwner.Levain, "Predict: the rows to score, a file as the dataset has them", ValueKind.File),
        new("--output", OptionOwner.Levain, "Predict: the file that takes the scores", ValueKind.File),
        new("--log", OptionOwner.Levain, "Monitor, CT: the prediction log (default: artifacts/predictions)", ValueKind.Path),
        new("--metrics", OptionOwner.Levain, "Monitor, CT: the service's metrics, a file or an address", ValueKind.Metrics),
        new("--url", OptionOwner.Levain, "Serve: where the service listens (default: http://127.0.0.1:8080)", ValueKind.Url),
        new("--host", OptionOwner.Levain, "Serve, Package: the program, full or aot (machine code, small)", ValueKind.Host),
        new("--port", OptionOwner.Levain, "Smoke: the port on loopback (default: a free one)", ValueKind.Port),
        new("--registry", OptionOwner.Levain, "Publish, Release: the registry, and a path in it", ValueKind.Registry),
        new("--from", OptionOwner.Levain, "Replay: the first day, a date or \"day 120\" of the data", ValueKind.Day),
        new("--to", OptionOwner.Levain, "Replay: the last day (default: the newest row)", ValueKind.Day),
        new("--policies", OptionOwner.Levain, "Replay: these policies only (default: all six)", ValueKind.Policies),
        new("--control", OptionOwner.Levain, "Replay: the generated data without their change"),
        new("--push", OptionOwner.Levain, "Sends what the target makes; without it, says what it would send"),

        new("--exclusive", OptionOwner.Cake, "Runs the target without what it depends on") { Aliases = ["-e"] },
        new("--dryrun", OptionOwner.Cake, "Lists what would run, runs nothing") { Aliases = ["--noop", "--whatif"] },
        new("--tree", OptionOwner.Cake, "Shows the targets and what they depend on") { Aliases = ["--showtree"] },
        new("--description", OptionOwner.Cake, "Shows the targets and what they do")
        {
            Aliases = ["--descriptions", "--showdescription", "--showdescriptions"],
        },
        new("--verbosity", OptionOwner.Cake, "Says more or less: quiet to diagnostic", ValueKind.Verbosity) { Aliases = ["-v"] },
        new("--working", OptionOwner.Cake, "Works in this folder", ValueKind.Path) { Aliases = ["-w"] },
        Version,
        new("--info", OptionOwner.Cake, "Shows more about Cake"),
        Help,
    ];

    public static IEnumerable<string> Names => All.SelectMany(option => option.Names);

    /// <summary>The option of exactly this name: the host takes another case silently for something else.</summary>
    public static Option? Find(string name) =>
        All.FirstOrDefault(option => option.Names.Contains(name, StringComparer.Ordinal));
}
