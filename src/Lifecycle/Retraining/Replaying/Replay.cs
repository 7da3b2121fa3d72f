using System.Collections.Concurrent;
using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Retraining.Replaying.Candidates;
using Levain.Retraining.Replaying.Playing;
using Levain.Retraining.Replaying.Results;
using Levain.Stages;

namespace Levain.Retraining.Replaying;

/// <summary>Plays policies side by side over the same days, and measures them on the same rows.</summary>
internal sealed class Replay
{
    private const string Kind = "plays", PlayFile = "play.json";
    private readonly ModelDefinition definition;
    private readonly ReplaySetting setting;
    private readonly IReadOnlyList<PlayedPolicy> policies;
    private readonly CancellationToken cancellation;
    private readonly CandidateShop shop;
    private readonly Player player;
    private readonly PlayedModel first;
    private readonly IReadOnlyList<PlayedDay> days;

    /// <exception cref="LevainException">There are too few rows to begin with, or none to play.</exception>
    public Replay(ModelDefinition definition, ReplaySetting setting, IReadOnlyList<PlayedPolicy> policies, CancellationToken cancellation)
    {
        (this.definition, this.setting, this.policies, this.cancellation) = (definition, setting, policies, cancellation);
        shop = new CandidateShop(definition, setting.History, setting.Shelf, setting.ModelKey, cancellation);
        first = FirstChampion.Of(definition, setting.Span, shop);
        List<RetrainRule> rules = [.. policies.SelectMany(p => p.Policy.Rules)];
        player = new Player(
            definition, setting.History, shop, new PlayedGate(definition, setting.History, cancellation),
            new PlayedMonitor(definition, setting.History, new PlayedReferences(definition, setting.History, first, rules), rules));
        var from = first.Facts.AsOf.AddDays(1) > setting.Span.From ? first.Facts.AsOf.AddDays(1) : setting.Span.From;
        days = PlayedDay.Of(setting.History, from, setting.Span.To);
        if (days.Count == 0)
            throw new LevainException(FormattableString.Invariant(
                $"Replay of {definition.Name} found no row from {from:yyyy-MM-dd} to {setting.Span.To:yyyy-MM-dd}. Give --from and --to more days."));
    }

    /// <summary>How many policies were played in this call; the others were played before.</summary>
    public int Played { get; private set; }

    /// <summary>Where the first champion comes from.</summary>
    public string Beginning => FormattableString.Invariant(
        $"All begin with the model as of {first.Facts.AsOf:yyyy-MM-dd}, from {first.Facts.Rows:N0} rows of {first.Facts.From:yyyy-MM-dd} to {first.Facts.To:yyyy-MM-dd}; no gate was asked about it.");

    /// <summary>The results of policies, in their order.</summary>
    public ReplayResult Run(Func<string, IProgress<double>> progressOf)
    {
        var plays = new PolicyPlay[policies.Count];
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.ForEach(
            Partitioner.Create(Enumerable.Range(0, policies.Count), EnumerablePartitionerOptions.NoBuffering), options,
            p => plays[p] = PlayOf(policies[p], progressOf(policies[p].Name)));
        return Measure(plays);
    }

    private PolicyPlay PlayOf(PlayedPolicy policy, IProgress<double> progress)
    {
        var hash = setting.PlayKey().With("policy", policy.Text).Hash();
        var path = Path.Combine(setting.Shelf.Place(Kind, hash), PlayFile);
        if (File.Exists(path)) return Json.ReadFile<PolicyPlay>(path, path, PolicyPlay.CurrentSchema, "Delete its folder, then replay again.");
        var play = player.Play(policy, first, days, progress);
        AtomicFile.Write(Path.Combine(setting.Shelf.Open(Kind, hash), PlayFile), Json.Write(play));
        setting.Shelf.Put(Kind, hash);
        lock (days) Played++;
        return play;
    }

    private ReplayResult Measure(PolicyPlay[] plays)
    {
        var rows = new JudgedRows(definition, setting.History, days);
        List<PlayedAnswers> answers = [.. policies.Zip(plays, (policy, play) => rows.Of(policy.Name, ServiceOf(policy, play)))];
        var maker = new ResultMaker(definition, rows, days);
        PolicyResult[] results = [.. policies.Select((p, i) => maker.Of(answers[i], p, plays[i])).AsParallel().AsOrdered()];
        var draws = new DayDraws(rows.Days, rows.Count, definition.Seed);
        var drawn = draws.Of(answers, definition.MainMetric, cancellation);
        var choice = new Recommendation(
            [.. results.Select((r, i) => new PolicyScore(r.Name, r.Trainings.Count, r.Spans[0].Value ?? double.NaN, drawn[i]))], definition.MainMetric);
        return new ReplayResult
        {
            Model = definition.Name,
            Snapshot = setting.Snapshot,
            IsControl = false,
            From = days[0].Day,
            To = days[^1].Day,
            Rows = rows.Count,
            JudgedTo = rows.Days[^1].Day,
            Beginning = Beginning,
            Metric = definition.MainMetric.Name,
            HigherIsBetter = definition.MainMetric.HigherIsBetter,
            LeftOut = PlayedGate.LeftOut(definition.Gate),
            Months = maker.Months,
            Points = maker.Points,
            PointDays = definition.Watching.WindowDays,
            Policies = results,
            Baselines = [.. rows.Baselines().Select(b => maker.Of(b, null, null))],
            Recommended = choice.Chosen.Name,
            Sentence = choice.Sentence,
            Comparisons = choice.Comparisons,
            BlockDays = draws.Length,
            Draws = DayDraws.Count,
        };
    }

    // Who answered when, from what is kept of a play.
    private Service ServiceOf(PlayedPolicy policy, PolicyPlay play)
    {
        var service = new Service(first, days[0].First);
        foreach (var move in play.Moves.Skip(1))
            service.Move(shop.Of(move.AsOf, player.HoldOutOf(policy))!, setting.History.PlaceOf(move.Since));
        return service;
    }
}
