using Levain.Definitions;
using Levain.Evaluating;
using Levain.Gating;
using Levain.Stages;
using Levain.Training;

namespace Levain.Registering;

/// <summary>Moves the champion where the verdict says so, and writes history, card, profile and reference.</summary>
public sealed class PromoteStage(StageServices services, Registry registry, ChampionSource source, ICommit commit, ICard card)
    : Stage<Promotion>(services)
{
    public const string StageName = "Promote";

    public override string Name => StageName;

    protected override void Describe(ModelDefinition definition, RunOptions options, StageKey key) =>
        key.With("input:verdict", Services.Records.Get<Verdict>(definition.Name, GateStage.StageName).Fingerprint);

    protected override Task<Promotion> WorkAsync(StageWork work) => Task.Run(() => PromoteAsync(work), work.Cancellation);

    // A pointer, a card or a profile that was taken away is written again, a move that was cut off is finished.
    protected override bool IsIntact(ModelDefinition definition, Promotion facts) =>
        registry.Champion(definition.Name) is var champion
        && champion?.Digest == facts.Champion
        && registry.IsSettled(definition.Name)
        && (!facts.IsChampion || Papers.HasCard(champion!) && Profiles.IsThere(champion!) && References.IsThere(champion!));

    protected override string Finding(Promotion facts) => facts switch
    {
        { Champion: null } => "no champion yet",
        { IsChampion: true } => FormattableString.Invariant($"champion is version {facts.Version}, {Digest.Brief(facts.Champion!)}"),
        _ => FormattableString.Invariant($"champion stays version {facts.Version}, {Digest.Brief(facts.Champion!)}"),
    };

    private ChampionProfiles Profiles => new(Workspace, Services.Records);

    private ChampionReferences References => new(Workspace);

    private ChampionPapers Papers => new(Workspace);

    private async Task<Promotion> PromoteAsync(StageWork work)
    {
        await registry.FinishAsync(work.Model, work.Cancellation);
        var evidence = new PromotionEvidence(Services.Records, work.Model);
        var verdict = evidence.Verdict.Facts;
        if (verdict.Champion != Opponent.Itself) await EnterAsync(work, evidence);
        var now = registry.Champion(work.Model);
        var isChampion = now?.Digest == verdict.Candidate;
        if (isChampion) CompletePapers(work, evidence, now!);
        return new Promotion
        {
            Decision = verdict.Decision,
            IsChampion = isChampion,
            Champion = now?.Digest,
            Version = now?.Version,
        };
    }

    private async Task EnterAsync(StageWork work, PromotionEvidence evidence)
    {
        var (verdict, current) = (evidence.Verdict.Facts, registry.Champion(work.Model));
        var entry = evidence.Entry(current?.Version, Services.Clock.GetUtcNow().UtcDateTime, commit.Current, Kept(work, evidence, current));
        if (verdict.Decision != Decision.Promote)
        {
            await registry.AppendAsync(work.Model, entry, work.Cancellation);
            return;
        }

        if (source.RolledBackBecause(work.Model, verdict.Candidate) is { } reason) throw RolledBack(work.Model, verdict.Candidate, reason);
        source.Keep(verdict.Candidate, Path.Combine(Workspace.Model(work.Model), TrainStage.ModelFile), evidence.Training.Facts.Serving);
        if (current is not null) Papers.Keep(current);
        var expected = verdict.Champion == Opponent.None ? null : verdict.Champion;
        await registry.PromoteAsync(evidence.Champion(), expected, entry, work.Cancellation);
    }

    // A candidate that stays behind has its records beside it; who asks for a release may have the history alone.
    private RecordedEvidence? Kept(StageWork work, PromotionEvidence evidence, Champion? current) => evidence.Verdict.Facts.Decision == Decision.Promote
        ? RecordedEvidence.Of(work.Definition.MainMetric, evidence.Evaluation.Facts, new DataChanges(Workspace, Services).Since(work.Definition, current))
        : null;

    // Written where it is missing or another champion's: in a promotion, and where somebody lost it.
    private void CompletePapers(StageWork work, PromotionEvidence evidence, Champion champion)
    {
        // The next definition is judged against these bytes, and cannot make them any more.
        source.Keep(champion.Digest, Path.Combine(Workspace.Model(work.Model), TrainStage.ModelFile), evidence.Training.Facts.Serving);
        if (!Papers.HasCard(champion))
        {
            if (Papers.AreKept(champion)) Papers.PutBack(champion);
            else new ChampionCard(Workspace).Write(work.Model, card.Make(work.Definition, champion, evidence));
        }

        Profiles.Complete(champion);
        References.Complete(champion);
        Papers.Keep(champion);
    }

    private static LevainException RolledBack(string model, string candidate, string reason) => new(
        $"The candidate {Digest.Brief(candidate)} has been champion of {model} and was rolled back: {reason}. It does not come back by itself: "
        + "mend data, features or learner; or, if the reason is gone, name its version: --target=Rollback --version=N --reason=\"...\".");
}
