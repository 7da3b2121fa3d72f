using Levain.Scoring.Loading;
using Levain.Scoring.Logging;
using Levain.Scoring.Protecting;
using Levain.Scoring.Requests;
using Levain.Scoring.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Levain.Benchmarks.Serving.Hosting;

/// <summary>What the service could do at best: the same server, middleware and reading of requests, and then a constant.</summary>
internal sealed class LimitHost : IBenchHost
{
    public string Id => "limit";

    public async Task RunAsync(string models, string url)
    {
        var settings = new ScoringSettings { Models = models, Url = url };
        var model = ServedFraud.Load(settings);
        var answer = Constant(model);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url).ConfigureKestrel(options => KestrelRules.Apply(options, settings));
        await using var app = builder.Build();
        app.UseSafeHeaders();
        app.UseQuietErrors(NullLogger.Instance);
        app.UseRouting();
        app.MapGet("/health/ready", static context => context.Response.WriteAsync("{}"));
        app.MapPost("/v1/models/{model}:predict", context => AnswerAsync(context, model, settings, answer));
        await app.RunAsync();
    }

    private static async Task AnswerAsync(HttpContext context, LoadedModel model, ScoringSettings settings, byte[] answer)
    {
        var session = model.Rent();
        var isRead = await BodyReader.ReadAsync(context, session, settings.MostBytes, TimeSpan.FromSeconds(settings.RequestSeconds));
        session.Reader.Read(session.Text);
        if (!isRead || session.Reader.Faults.Any)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        await context.Response.BodyWriter.WriteAsync(answer, context.RequestAborted);
        model.Return(session);
    }

    // As long as the service's own answer to the request that is sent.
    private static byte[] Constant(LoadedModel model)
    {
        var session = model.Rent();
        session.Reader.Read(ServedFraud.Request(model));
        var id = System.Text.Encoding.UTF8.GetBytes(new PredictionIds(TimeProvider.System).Next(ServedFraud.Name));
        session.Json.WriteStartObject();
        AnswerWriter.WriteRow(session.Json, model, id, session.Score());
        AnswerWriter.WriteModel(session.Json, model);
        session.Json.WriteEndObject();
        session.Json.Flush();
        return session.Answer.WrittenSpan.ToArray();
    }
}
