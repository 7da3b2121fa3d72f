using System.Buffers;
using System.Text.Json;
using Levain.Scoring.Loading;
using Levain.Scoring.Logging;
using Levain.Scoring.Observing;
using Levain.Scoring.Protecting;
using Levain.Scoring.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Levain.Scoring.Requests;

/// <summary>Answers a request to score: read, describe, score, keep, tell.</summary>
internal sealed class PredictEndpoint(
    ModelShelf shelf, RequestGate gate, PredictionIds ids, PredictionJournal journal, ScoringMetrics metrics,
    ScoringSettings settings, TimeProvider clock, ILogger<PredictEndpoint> log)
{
    private const int LongestId = 128;

    public async Task HandleAsync(HttpContext context)
    {
        var name = context.GetRouteValue("model") as string ?? "";
        if (shelf.Find(name) is not { } model)
        {
            await Unknown(context, name);
            return;
        }

        using var pass = gate.Enter();
        if (!pass.IsAcquired)
        {
            await RequestGate.RefuseAsync(context);
            return;
        }

        await MeasureAsync(context, model);
    }

    /// <summary>Answers who asks with a method that carries no row: else it would be the name of a model.</summary>
    public static Task RefuseMethodAsync(HttpContext context)
    {
        context.Response.Headers.Allow = HttpMethods.Post;
        return Problem.SendAsync(context, StatusCodes.Status405MethodNotAllowed, "Predictions are asked for with POST.", "Send the row as JSON.");
    }

    private async Task MeasureAsync(HttpContext context, LoadedModel model)
    {
        var started = clock.GetTimestamp();
        var session = model.Rent();
        using var span = ScoringTraces.Predict(model.Tags);
        metrics.Begin(model.Tags);
        var status = StatusCodes.Status499ClientClosedRequest;
        try
        {
            await AnswerAsync(context, model, session);
            status = context.Response.StatusCode;
        }
        catch when (!context.RequestAborted.IsCancellationRequested)
        {
            status = StatusCodes.Status500InternalServerError;
            throw;
        }
        finally
        {
            metrics.End(model.Tags, status, clock.GetElapsedTime(started));
        }

        // After a failure its buffers are not trusted.
        model.Return(session);
    }

    private async Task AnswerAsync(HttpContext context, LoadedModel model, ScoringSession session)
    {
        if (await RefusalAsync(context, session) is { } refusal)
        {
            await refusal;
            return;
        }

        try
        {
            session.Reader.Read(session.Text);
        }
        catch (JsonException broken)
        {
            await Problem.SendAsync(context, StatusCodes.Status400BadRequest, "The body is not the JSON that is wanted.", JsonFault.Tell(broken));
            return;
        }
        catch (LevainException thrown)
        {
            log.Undescribed(model.Champion.Model, thrown);
            await Problem.SendAsync(context, StatusCodes.Status500InternalServerError, "The row cannot be described.", "The service's log tells why.");
            return;
        }

        if (session.Reader.Faults.Any)
            await Problem.SendAsync(context, new RequestFaultList(session.Reader.Faults.All, session.Reader.Faults.Count));
        else if (Tell(model, session)) await SendAsync(context, session.Answer);
        else await RequestGate.RefuseAsync(context);
    }

    // Null where the body is there.
    private async ValueTask<Task?> RefusalAsync(HttpContext context, ScoringSession session)
    {
        if (!JsonType.Names(context.Request.ContentType))
            return Problem.SendAsync(context, StatusCodes.Status415UnsupportedMediaType, "The body must be JSON.", "Send it with Content-Type: application/json.");
        try
        {
            if (await BodyReader.ReadAsync(context, session, settings.MostBytes, TimeSpan.FromSeconds(settings.RequestSeconds))) return null;
            return TooLargeAsync(context);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            return Problem.EndAsync(
                context, StatusCodes.Status408RequestTimeout, "The body did not arrive in time.",
                FormattableString.Invariant($"It may take {settings.RequestSeconds} seconds."));
        }
        catch (BadHttpRequestException broken)
        {
            return Problem.EndAsync(context, broken.StatusCode, "The body cannot be read.", broken.Message);
        }
    }

    private Task TooLargeAsync(HttpContext context) => Problem.EndAsync(
        context, StatusCodes.Status413PayloadTooLarge, "The body is too large.",
        FormattableString.Invariant($"It may have {settings.MostBytes} bytes. Send fewer instances at once."));

    // False where the log must have a prediction and cannot.
    private bool Tell(LoadedModel model, ScoringSession session)
    {
        var (reader, json, width) = (session.Reader, session.Json, model.Scorer.Outputs);
        var scores = session.Score();
        RefuseUnreal(model, scores);
        Span<byte> id = stackalloc byte[LongestId];
        session.Answer.ResetWrittenCount();
        json.Reset(session.Answer);
        json.WriteStartObject();
        if (!reader.IsSingle) json.WriteStartArray("predictions"u8);
        for (var i = 0; i < reader.Count; i++)
        {
            var its = scores.Slice(i * width, width);
            var name = id[..ids.Write(model.Stamp.Model, id)];
            if (!journal.Keep(model, session, i, name, its)) return false;
            if (!reader.IsSingle) json.WriteStartObject();
            AnswerWriter.WriteRow(json, model, name, its);
            if (!reader.IsSingle) json.WriteEndObject();
        }

        if (!reader.IsSingle) json.WriteEndArray();
        AnswerWriter.WriteModel(json, model);
        json.WriteEndObject();
        json.Flush();
        metrics.Scored(model, scores);
        return true;
    }

    private static void RefuseUnreal(LoadedModel model, ReadOnlySpan<float> scores)
    {
        foreach (var score in scores)
            if (!float.IsFinite(score))
                throw new LevainException($"{model.Champion.Model} {model.Champion.Digest} gave a score that is no finite number.");
    }

    private static async ValueTask SendAsync(HttpContext context, ArrayBufferWriter<byte> answer)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.WrittenCount;
        await context.Response.BodyWriter.WriteAsync(answer.WrittenMemory, context.RequestAborted);
    }

    private Task Unknown(HttpContext context, string name) => Problem.SendAsync(
        context, StatusCodes.Status404NotFound, "No such model.",
        $"'{name}' does not answer here. Those that do: {string.Join(", ", shelf.All.Select(m => m.Champion.Model))}.");
}
