using Levain.Scoring.Loading;
using Levain.Scoring.Logging;
using Levain.Scoring.Observing;
using Levain.Scoring.Settings;
using Microsoft.Extensions.Logging;

namespace Levain.Scoring.Requests;

/// <summary>Hands what was told to the prediction log, without personal values.</summary>
internal sealed class PredictionJournal(ScoringSettings settings, ScoringMetrics metrics, TimeProvider clock, ILogger<PredictionLog> logger) : IAsyncDisposable
{
    private PredictionLog? log;

    /// <summary>Where it goes; null where nothing is kept.</summary>
    public PredictionLog? Log => log;

    /// <exception cref="LevainException">The log cannot be kept where the settings say.</exception>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        if (!settings.KeepsPredictions) return;
        var opened = await PredictionLog.StartAsync(settings.Log, clock, logger, cancellation);
        metrics.Watch(() => opened.Counts.Dropped + opened.Counts.Refused, () => opened.Counts.Written);
        log = opened;
    }

    // When the server has stopped: requests under way were still kept.
    public async ValueTask DisposeAsync()
    {
        if (log is not null) await log.DisposeAsync();
    }

    /// <summary>Keeps a prediction; false where it must not be told without.</summary>
    public bool Keep(LoadedModel model, ScoringSession session, int instance, ReadOnlySpan<byte> id, ReadOnlySpan<float> scores)
    {
        if (log is null) return true;
        session.Row.ResetWrittenCount();
        session.Reader.WriteRow(session.Text, instance, session.Row);
        return log.TryWrite(new PredictionEvent
        {
            Id = id,
            Model = model.Stamp,
            Row = session.Row.WrittenSpan,
            // Features of personal values are personal, too.
            Features = model.IsPersonal ? [] : session.Reader.Vector(instance),
            Scores = scores,
            Label = AnswerWriter.Label(model, scores),
        });
    }
}
