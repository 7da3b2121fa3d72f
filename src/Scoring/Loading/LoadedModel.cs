using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Levain.Describing;
using Levain.Scoring.Descriptions;
using Levain.Scoring.Logging;
using Levain.Scoring.Observing;
using Levain.Scoring.Requests;
using Levain.Training;
using Levain.Training.Golden;

namespace Levain.Scoring.Loading;

/// <summary>A champion that answers; immutable, so that a new one takes its place at once and requests under way end with the old.</summary>
internal sealed class LoadedModel(ServedDefinition definition, ServedChampion champion, IScorer scorer, int mostRows)
{
    private readonly ConcurrentBag<ScoringSession> sessions = [];

    public ServedDefinition Definition => definition;

    public ServedChampion Champion => champion;

    public IScorer Scorer => scorer;

    /// <summary>What evaluates it: <c>flat</c> or <c>ML.NET</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>Where its files lie, the card among them.</summary>
    public required string Folder { get; init; }

    public required DateTimeOffset Loaded { get; init; }

    public required IReadOnlyList<GoldenRow> Golden { get; init; }

    /// <summary>Its requests carry personal values.</summary>
    public bool IsPersonal { get; } = definition.Columns.Any(c => c.IsPersonal);

    /// <summary>How log lines name it.</summary>
    public ModelStamp Stamp { get; } = new(champion.Model, champion.Version.ToString(CultureInfo.InvariantCulture), champion.Digest);

    /// <summary>How metrics name it.</summary>
    public ModelTags Tags { get; } = new(champion.Model, champion.Digest);

    /// <summary>The classes as JSON strings in UTF-8, by their index.</summary>
    public byte[][] ClassLabels { get; } = [.. definition.Classes.Select(c => Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(c)}\""))];

    /// <summary>What people and programs are told of it.</summary>
    public ModelDescription Description => field ??= Describer.Of(this);

    /// <summary>A golden request to show; an empty object where there is none.</summary>
    public string Example => Golden.Count > 0 ? Encoding.UTF8.GetString(Golden[0].Request.Span) : "{}";

    /// <summary>Buffers for one request; they come back with <see cref="Return"/>.</summary>
    public ScoringSession Rent() => sessions.TryTake(out var session) ? session : new ScoringSession(this, definition.NewReader(mostRows));

    public void Return(ScoringSession session)
    {
        if (session.IsSmall) sessions.Add(session);
    }
}
