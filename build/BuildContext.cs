using System.Globalization;
using Cake.Common;
using Cake.Core;
using Cake.Frosting;
using Levain.CommandLine;
using Levain.Definitions;
using Levain.Retraining.Replaying;
using Levain.Stages;

namespace Levain;

/// <summary>What the operator asked for, parsed once.</summary>
public sealed class BuildContext : FrostingContext
{
    private readonly Lazy<IReadOnlyList<ModelDefinition>> models;

    public BuildContext(ICakeContext context, Lazy<ModelCatalog> catalog, TimeProvider clock)
        : base(context)
    {
        Target = CommandLine.Target.Spelt(context.Argument("target", "Default"));
        ModelNames = context.Argument<string?>("model", null);
        models = new(() => Choose(catalog.Value, ModelNames));
        Options = new RunOptions
        {
            AsOf = DateOf(context, "as-of", clock),
            Force = context.HasArgument("force"),
            Pin = context.HasArgument("pin"),
            Base = context.Argument("base", new RunOptions().Base),
            From = DayOf(context, "from"),
            To = DayOf(context, "to"),
            Policies = PoliciesOf(context.Argument<string?>("policies", null)),
            Control = context.HasArgument("control"),
        };
        At = DateOf(context, "at", clock);
        Version = context.Argument<int?>(HostArguments.ChampionVersion, null);
        Jobs = JobsOf(context.Argument("jobs", System.Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture)));
        Explain = context.HasArgument("explain");
        Setup = context.HasArgument("setup");
    }

    /// <summary>The target that was asked for, spelt as its class is.</summary>
    public string Target { get; }

    /// <summary>The chosen models, in the order of their names.</summary>
    public IReadOnlyList<ModelDefinition> Models => models.Value;

    /// <summary>The names as they were typed; null where all models are taken.</summary>
    public string? ModelNames { get; }

    /// <summary>The model of a target that works on one alone.</summary>
    /// <exception cref="LevainException">Several are chosen.</exception>
    public ModelDefinition OnlyModel => Models is [var model]
        ? model
        : throw new LevainException($"{Target} works on one model at a time. Name it with --model=NAME: {string.Join(" or ", Models.Select(m => m.Name))}.");

    public RunOptions Options { get; }

    /// <summary>The day that History is asked about.</summary>
    public DateOnly? At { get; }

    /// <summary>The version of the champion that Rollback or Reproduce is asked for.</summary>
    public int? Version { get; }

    /// <summary>How many models are worked on side by side.</summary>
    public int Jobs { get; }

    public bool Explain { get; }

    public bool Setup { get; }

    private static IReadOnlyList<ModelDefinition> Choose(ModelCatalog catalog, string? names)
    {
        if (names is null) return catalog.Models;
        var known = catalog.Models.Select(m => m.Name).ToList();
        var asked = names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var unknown = asked.Where(n => !known.Contains(n, StringComparer.Ordinal)).ToList();
        if (asked.Length == 0 || unknown.Count > 0)
            throw new LevainException(
                $"Unknown model '{(unknown.Count > 0 ? unknown[0] : names)}'. {NearestNames.Suggest(unknown.FirstOrDefault() ?? names, known)}"
                + $"The models are: {string.Join(", ", known)}.");
        return [.. catalog.Models.Where(m => asked.Contains(m.Name, StringComparer.Ordinal))];
    }

    // The clock refuses what cannot be known yet; it takes part in no result.
    private static DateOnly? DateOf(ICakeContext context, string name, TimeProvider clock)
    {
        var text = context.Argument<string?>(name, null);
        if (text is null) return null;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            throw new LevainException($"--{name}={text} is not a date. Write it as 2020-03-31.");
        if (date > DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1))
            throw new LevainException($"--{name}={text} lies in the future. Take a day that has passed.");
        return date;
    }

    private static DayName? DayOf(ICakeContext context, string name) =>
        context.Argument<string?>(name, null) is not { } text ? null
        : DayName.TryParse(text, out var day) ? day
        : throw new LevainException($"--{name}={text} is no day. Write a date as 2004-01-01, or the number of a day of the data as \"day 120\".");

    private static string[]? PoliciesOf(string? names)
    {
        if (names is null) return null;
        var asked = names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var unknown = asked.FirstOrDefault(n => !PolicyNames.All.Contains(n, StringComparer.Ordinal));
        return asked.Length > 0 && unknown is null ? asked : throw new LevainException(
            $"Unknown policy '{unknown ?? names}'. {NearestNames.Suggest(unknown ?? names, PolicyNames.All)}The policies are: {string.Join(", ", PolicyNames.All)}.");
    }

    private static int JobsOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs is > 0 and <= 1024
            ? jobs
            : throw new LevainException($"--jobs={text} is not a number of jobs. Write a whole number from 1 to 1024.");
}
