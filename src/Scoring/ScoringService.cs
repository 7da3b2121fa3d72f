using System.Net.Sockets;
using Levain.Describing;
using Levain.Scoring.Loading;
using Levain.Scoring.Probing;
using Levain.Scoring.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Levain.Scoring;

/// <summary>The service as a program: what a host's one line calls.</summary>
public static class ScoringService
{
    /// <summary>Serves until it is told to stop.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="definitions">The models that may be served.</param>
    /// <param name="anyLearner">Opens a zip of ML.NET; null where the host has none.</param>
    /// <returns>The exit code: 0 after a stop, 1 where the service cannot start.</returns>
    /// <remarks>With <c>--probe</c> alone it asks the service that runs here whether it lives; nothing of a server is loaded for that.</remarks>
    public static Task<int> RunAsync(string[] arguments, IReadOnlyList<ServedDefinition> definitions, AnyLearner? anyLearner) =>
        arguments is [HealthProbe.Argument] ? Task.FromResult(HealthProbe.Ask(ListensAt())) : ServeAsync(arguments, definitions, anyLearner);

    private static string ListensAt() =>
        Environment.GetEnvironmentVariable(SettingTable.UrlVariable) is { Length: > 0 } url ? url : ScoringSettings.DefaultUrl;

    private static async Task<int> ServeAsync(string[] arguments, IReadOnlyList<ServedDefinition> definitions, AnyLearner? anyLearner)
    {
        if (arguments is ["--help"])
        {
            await Console.Out.WriteAsync(SettingReader.Help());
            return 0;
        }

        try
        {
            var settings = SettingReader.Read(arguments, Environment.GetEnvironmentVariables());
            await using var app = await ScoringApp.BuildAsync(settings, definitions, anyLearner, TimeProvider.System);
            await ListenAsync(app, settings.Url);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception told) when (told is LevainException or IOException)
        {
            await Console.Error.WriteLineAsync(told.Message);
            return 1;
        }
    }

    private static async Task ListenAsync(WebApplication app, string url)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception away) when (away is IOException or SocketException)
        {
            throw new LevainException($"The service cannot listen on {url}: {(away.InnerException ?? away).Message.TrimEnd('.')}. Name another address with --url.", away);
        }
    }
}
