using System.Globalization;
using Cake.Core;
using Cake.Core.Diagnostics;

namespace Levain.Output;

/// <summary>Says how long the targets took in one line; with <c>--verbosity=verbose</c> Cake's own table.</summary>
public sealed class QuietReportPrinter(IConsole console, ICakeContext context) : ICakeReportPrinter
{
    private readonly CakeReportPrinter loud = new(console, context);

    public void Write(CakeReport report)
    {
        if (IsLoud) loud.Write(report);
        if (IsLoud || context.Log.Verbosity < Verbosity.Normal) return;
        var slow = report.Where(e => e.Category == CakeReportEntryCategory.Task && e.Duration >= TimeSpan.FromSeconds(0.1))
            .Select(e => $"{e.TaskName} {Seconds(e.Duration)}");
        var total = Seconds(report.Aggregate(TimeSpan.Zero, (sum, entry) => sum + entry.Duration));
        console.WriteLine("{0}", string.Join(", ", slow.Append($"in all {total}")) + ".");
    }

    public void WriteStep(string name, Verbosity verbosity)
    {
        if (IsLoud) loud.WriteStep(name, verbosity);
    }

    public void WriteLifeCycleStep(string name, Verbosity verbosity)
    {
        if (IsLoud) loud.WriteLifeCycleStep(name, verbosity);
    }

    public void WriteSkippedStep(string name, Verbosity verbosity) => loud.WriteSkippedStep(name, verbosity);

    private bool IsLoud => context.Log.Verbosity > Verbosity.Normal;

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0 s", CultureInfo.InvariantCulture);
}
