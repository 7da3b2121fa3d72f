using System.Text;
using System.Text.Json;
using Levain.Scoring.Loading;
using Levain.Scoring.Protecting;
using Levain.Scoring.Settings;
using Microsoft.AspNetCore.Http;

namespace Levain.Scoring.Requests;

/// <summary>Takes late labels: what predictions turned out to be.</summary>
internal sealed class FeedbackEndpoint(ModelShelf shelf, RequestGate gate, PredictionJournal journal, ScoringSettings settings, TimeProvider clock)
{
    public async Task HandleAsync(HttpContext context)
    {
        using var pass = gate.Enter();
        if (!pass.IsAcquired) await RequestGate.RefuseAsync(context);
        else if (journal.Log is null)
            await Problem.SendAsync(context, StatusCodes.Status409Conflict, "Nothing is kept here.", "The service runs with --log=none: late labels would be lost.");
        else if (!JsonType.Names(context.Request.ContentType))
            await Problem.SendAsync(context, StatusCodes.Status415UnsupportedMediaType, "The body must be JSON.", "Send it with Content-Type: application/json.");
        else await TakeAsync(context);
    }

    private async Task TakeAsync(HttpContext context)
    {
        FeedbackRequest request;
        try
        {
            if (context.Request.ContentLength > settings.MostBytes) throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
            limit.CancelAfter(TimeSpan.FromSeconds(settings.RequestSeconds));
            // All of it first: a body that is too large is told to be that, whatever it holds.
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, limit.Token);
            request = JsonSerializer.Deserialize(body.GetBuffer().AsSpan(0, (int)body.Length), RequestJson.Default.FeedbackRequest)
                ?? throw new JsonException("A label is a JSON object.");
        }
        catch (JsonException broken)
        {
            await Problem.SendAsync(context, StatusCodes.Status400BadRequest, "The body is not the JSON that is wanted.", JsonFault.Tell(broken));
            return;
        }
        catch (BadHttpRequestException broken)
        {
            await Problem.EndAsync(context, broken.StatusCode, "The body cannot be read.", broken.Message);
            return;
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            await Problem.EndAsync(context, StatusCodes.Status408RequestTimeout, "The body did not arrive in time.", "Send fewer labels at once.");
            return;
        }

        await KeepAsync(context, new FeedbackLabels(shelf, request, clock.GetUtcNow()));
    }

    private async Task KeepAsync(HttpContext context, FeedbackLabels labels)
    {
        if (labels.Faults.Count > 0)
        {
            await Problem.SendAsync(context, new RequestFaultList([.. labels.Faults.Take(100)], labels.Faults.Count));
            return;
        }

        var kept = labels.Good.TakeWhile(label => journal.Log!.TryWrite(label.Event)).Count();
        if (kept < labels.Good.Count)
        {
            context.Response.Headers.RetryAfter = "1";
            await Problem.SendAsync(
                context, StatusCodes.Status503ServiceUnavailable, "The log is full.",
                FormattableString.Invariant($"The first {kept} of {labels.Good.Count} labels were taken; send the others again."));
            return;
        }

        var answer = Encoding.UTF8.GetBytes(FormattableString.Invariant($"{{\"taken\":{kept}}}"));
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer, context.RequestAborted);
    }
}
