using System.Globalization;
using Cake.Frosting;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Levain.Hosting;

/// <summary>One run of the host in this process: its exit code, what it printed, what its tasks noted.</summary>
internal sealed record HostRun(int ExitCode, string Output, IReadOnlyList<string> Journal)
{
    /// <summary>One for all runs: the parser of the command line keeps the console that it saw first.</summary>
    private static readonly StringWriter Writer = new(CultureInfo.InvariantCulture);

    public static HostRun Of(Type[] tasks, params string[] args) => With(_ => { }, tasks, args);

    public static HostRun With(Action<CakeHost> configure, Type[] tasks, params string[] args)
    {
        var journal = new Journal();
        var (exitCode, output) = Captured(() =>
        {
            var host = new CakeHost().ConfigureServices(services => Register(services, journal, tasks));
            configure(host);
            return host.Run(args);
        });
        return new HostRun(exitCode, output, journal.Lines);
    }

    private static void Register(IServiceCollection services, Journal journal, Type[] tasks)
    {
        services.AddSingleton(journal);
        foreach (var task in tasks)
            services.AddSingleton(typeof(IFrostingTask), task);
    }

    /// <summary>The host takes hold of the console when it is made: making it belongs inside.</summary>
    private static (int ExitCode, string Output) Captured(Func<int> run)
    {
        var (console, error, ansi) = (Console.Out, Console.Error, AnsiConsole.Console);
        Console.SetOut(Writer);
        Console.SetError(Writer);
        AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            Out = new AnsiConsoleOutput(Writer),
        });
        try
        {
            Writer.GetStringBuilder().Clear();
            return (run(), Writer.ToString());
        }
        finally
        {
            Console.SetOut(console);
            Console.SetError(error);
            AnsiConsole.Console = ansi;
        }
    }
}
