using System.Globalization;
using Cake.Frosting;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Levain.Hosting;

/// <summary>One run of the host in this process: its exit code, what it printed, what its tasks noted.</summary>
internal sealed record HostRun(int ExitCode, string Output, IReadOnlyList<string> Journal)
{
    public static HostRun Of(Type[] tasks, params string[] args) => With(_ => { }, tasks, args);

    public static HostRun With(Action<CakeHost> configure, Type[] tasks, params string[] args)
    {
        var journal = new Journal();
        var host = new CakeHost().ConfigureServices(services =>
        {
            services.AddSingleton(journal);
            foreach (var task in tasks)
                services.AddSingleton(typeof(IFrostingTask), task);
        });
        configure(host);

        var (exitCode, output) = Captured(() => host.Run(args));
        return new HostRun(exitCode, output, journal.Lines);
    }

    private static (int ExitCode, string Output) Captured(Func<int> run)
    {
        var (console, error, ansi) = (Console.Out, Console.Error, AnsiConsole.Console);
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Console.SetOut(writer);
        Console.SetError(writer);
        AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        try
        {
            return (run(), writer.ToString());
        }
        finally
        {
            Console.SetOut(console);
            Console.SetError(error);
            AnsiConsole.Console = ansi;
        }
    }
}
