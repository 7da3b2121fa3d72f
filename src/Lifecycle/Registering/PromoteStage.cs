using Levain.Definitions;
using Levain.Evaluating;
using Levain.Gating;
using Levain.Stages;
using Levain.Training;

namespace Levain.Registering;

/// <summary>Moves the champion where the verdict says so, and writes history, card and profile.</summary>
public sealed class PromoteStage(StageServices services, Registry registry, ChampionSource source, ICommit commit, ICard card)
    : Stage<Promotion>(services)
{
    public const string StageName = "Promote";

    public override string Name => StageName;

    protected override void Describe(ModelDefinition definition, RunOptions options, StageKey key) =>
        key.With("input:verdict", Services.Records.Get<Verdict>(definition.Name, GateStage.StageName).Fingerprint);

    protected override Task<Promotion> WorkAsync(StageWork work) => Task.Run(() => Promote(work), work.Cancellation);

    // A pointer, a card or a profile that was taken away is written again.
    protected override bool IsIntact(ModelDefinition definition, Promotion facts) =>
        registry.Champion(definition.Name)?.Digest == facts.Champion
        && (!facts.IsChampion || new ChampionCard(Workspace).IsThere(definition.Name) && Profiles.IsThere(registry.Champion(definition.Name)!));

    protected override string Finding(Promotion facts) => facts switch
    {
        { Champion: null } => "no champion yet",
        { IsChampion: true } => FormattableString.Invariant($"champion is version {facts.Version}, {Digest.Brief(facts.Champion!)}"),
        _ => FormattableString.Invariant($"champion stays version {facts.Version}, {Digest.Brief(facts.Champion!)}"),
    };

    private ChampionProfiles Profiles => new(Workspace, Services.Records);

    private Promotion Promote(StageWork work)
    {
        var evidence = new PromotionEvidence(Services.Records, work.Model);
        var verdict = evidence.Verdict.Facts;
        var current = registry.Champion(work.Model);
        if (verdict.Champion != Opponent.Itself) Enter(work, evidence, current);
        var now = registry.Champion(work.Model);
        if (now?.Digest == verdict.Candidate)
        {
            // The next definition is judged against these bytes, and cannot make them any more.
            source.Keep(now.Digest, Path.Combine(Workspace.Model(work.Model), TrainStage.ModelFile));
            Profiles.Complete(now);
        }

        return new Promotion
        {
            Decision = verdict.Decision,
            IsChampion = now?.Digest == verdict.Candidate,
            Champion = now?.Digest,
            Version = now?.Version,
        };
    }

    private void Enter(StageWork work, PromotionEvidence evidence, Champion? current)
    {
        var verdict = evidence.Verdict.Facts;
        var isPromoted = verdict.Decision == Decision.Promote;
        var version = isPromoted && current?.Digest != verdict.Candidate ? (current?.Version ?? 0) + 1 : current?.Version;
        var entry = evidence.Entry(version, Services.Clock.GetUtcNow().UtcDateTime, commit.Current);
        if (!isPromoted)
        {
            registry.Append(work.Model, entry);
            return;
        }

        source.Keep(verdict.Candidate, Path.Combine(Workspace.Model(work.Model), TrainStage.ModelFile));
        var next = evidence.Champion(version!.Value);
        registry.Promote(next, verdict.Champion == Opponent.None ? null : verdict.Champion, entry);
        new ChampionCard(Workspace).Write(work.Model, card.Make(work.Definition, next, evidence));
    }
}
