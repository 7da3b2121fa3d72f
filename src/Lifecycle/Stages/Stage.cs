using System.Runtime.InteropServices;
using Levain.Definitions;

namespace Levain.Stages;

/// <summary>A step of the lifecycle with its key, its record and its place in the store.</summary>
/// <typeparam name="TFacts">What the stage finds; deterministic, so no times in it.</typeparam>
[Plumbing]
public abstract class Stage<TFacts>(StageServices services) : IStage
    where TFacts : class
{
    public abstract string Name { get; }

    protected StageServices Services => services;

    protected Workspace Workspace => services.Workspace;

    /// <summary>The names of the packages whose versions take part in the result.</summary>
    protected virtual IReadOnlyList<string> Packages => [];

    /// <summary>Members of the definition that the stage does not read: an edit of what only they lead to leaves its key alone.</summary>
    internal virtual IReadOnlyList<string> Unread => [];

    public async Task<StageOutcome> RunAsync(
        ModelDefinition definition, RunOptions options, IProgress<double> progress, CancellationToken cancellation)
    {
        var started = services.Clock.GetTimestamp();
        await PrepareAsync(definition, cancellation);
        var (record, source, changes) = await TakeAsync(definition, options, progress, cancellation);
        Settle(definition, options, record);
        return Tell(record, source, started, changes);
    }

    public StageState Inspect(ModelDefinition definition, RunOptions options)
    {
        var current = services.Records.FindReadable<TFacts>(definition.Name, Name);
        return current is null
            ? new StageState(Name, Recorded: false, [])
            : new StageState(Name, Recorded: true, Changes(current.KeyParts, Key(definition, options).Parts));
    }

    /// <summary>Brings what must be at hand before the key can be told.</summary>
    protected virtual Task PrepareAsync(ModelDefinition definition, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Names what the result depends on beside name, code, packages and runtime.</summary>
    protected abstract void Describe(ModelDefinition definition, RunOptions options, StageKey key);

    /// <summary>Does the work, writing its outputs into the folder of the work.</summary>
    protected abstract Task<TFacts> WorkAsync(StageWork work);

    /// <summary>Says what was found, in a few words.</summary>
    protected abstract string Finding(TFacts facts);

    /// <summary>Says what must not be passed over, or null.</summary>
    protected virtual Refusal? Refusal(TFacts facts) => null;

    /// <summary>Called when the right result lies there, however it came about.</summary>
    protected virtual void Settle(ModelDefinition definition, RunOptions options, StageRecord<TFacts> record)
    {
    }

    /// <summary>Whether what the facts name outside the model's folder still is what it was.</summary>
    protected virtual bool IsIntact(ModelDefinition definition, TFacts facts) => true;

    private async Task<(StageRecord<TFacts> Record, StageSource Source, IReadOnlyList<KeyChange> Changes)> TakeAsync(
        ModelDefinition definition, RunOptions options, IProgress<double> progress, CancellationToken cancellation)
    {
        var started = services.Clock.GetTimestamp();
        var key = Key(definition, options);
        var hash = key.Hash();
        var current = services.Records.FindReadable<TFacts>(definition.Name, Name);
        if (!options.Force && current?.Key == hash && services.Store.IsLaidOut(current) && IsIntact(definition, current.Facts))
            return (current, StageSource.UpToDate, []);

        var changes = Changes(current?.KeyParts, key.Parts);
        var stored = options.Force ? null : services.Store.Find<TFacts>(definition.Name, Name, hash);
        if (stored is not null && IsIntact(definition, stored.Facts))
        {
            services.Store.LayOut(stored);
            return (stored, StageSource.Restored, changes);
        }

        var work = new StageWork(
            definition, options, services.Store.OpenFolder(definition.Name, Name), progress, cancellation);
        var record = await MakeAsync(work, key, hash, started);
        services.Store.Put(work.Folder, record);
        services.Store.LayOut(record);
        services.Files.Save();
        return (record, StageSource.Ran, changes);
    }

    /// <summary>The digest of the code that the result depends on.</summary>
    protected internal string CodeOf(ModelDefinition definition) =>
        services.Code.Of(definition.GetType(), GetType(), [.. Unread, nameof(Unread), nameof(Packages), nameof(Finding)]);

    private StageKey Key(ModelDefinition definition, RunOptions options)
    {
        var key = new StageKey()
            .With("stage", Name)
            .With("model", definition.Name)
            .With("code", CodeOf(definition))
            .With("runtime", Platform.Name);
        foreach (var package in Packages) key.With("package:" + package, PackageVersions.Of(package));
        Describe(definition, options, key);
        return key;
    }

    private async Task<StageRecord<TFacts>> MakeAsync(StageWork work, StageKey key, string hash, long started)
    {
        var begin = services.Clock.GetUtcNow().UtcDateTime;
        var facts = await Disk.GuardAsync(Workspace.Relative(work.Folder), () => WorkAsync(work));
        return new StageRecord<TFacts>
        {
            Schema = StageRecord<TFacts>.CurrentSchema,
            Stage = Name,
            Model = work.Model,
            Key = hash,
            KeyParts = new SortedDictionary<string, string>(key.Parts.ToDictionary(), StringComparer.Ordinal),
            Outputs = ResultStore.Describe(work.Folder),
            Facts = facts,
            Measured = work.Measured.Count == 0 ? null : work.Measured,
            StartedAt = begin,
            Seconds = Math.Round(services.Clock.GetElapsedTime(started).TotalSeconds, 3),
            Machine = RuntimeInformation.RuntimeIdentifier,
        };
    }

    private StageOutcome Tell(
        StageRecord<TFacts> record, StageSource source, long started, IReadOnlyList<KeyChange> changes) => new(
        Name,
        record.Model,
        source,
        services.Clock.GetElapsedTime(started).TotalSeconds,
        Finding(record.Facts),
        Refusal(record.Facts),
        changes);

    private static List<KeyChange> Changes(
        SortedDictionary<string, string>? old, IReadOnlyDictionary<string, string> now)
    {
        if (old is null) return [];
        return
        [
            .. old.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
                .Select(part => new KeyChange(part, old.GetValueOrDefault(part), now.GetValueOrDefault(part)))
                .Where(change => change.Old != change.New),
        ];
    }
}
