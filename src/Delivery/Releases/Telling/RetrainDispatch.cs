using System.Globalization;
using Levain.Delivery.Releases.Connecting;
using Levain.Retraining.Deciding;

namespace Levain.Delivery.Releases.Telling;

/// <summary>Starts the workflow that trains, for a decision that was made elsewhere.</summary>
/// <remarks>GitHub keeps no list to look at first: a call that is made twice starts a second run, which waits for the first and finds all up to date.</remarks>
public sealed class RetrainDispatch(GitHubConnection connection)
{
    /// <summary>The name of the event that the workflow listens to.</summary>
    public const string EventType = "retrain";

    /// <returns>What was started, in a line.</returns>
    public async Task<string> SendAsync(RetrainDecision decision, CancellationToken cancellation)
    {
        await connection.DoAsync($"Dispatching the training of {decision.Model}", token => PostAsync(decision, token), cancellation);
        return $"dispatched {EventType} of {decision.Model}";
    }

    // Octokit has no such call.
    private async Task<bool> PostAsync(RetrainDecision decision, CancellationToken cancellation)
    {
        var payload = new Dictionary<string, object>
        {
            ["model"] = decision.Model,
            ["as_of"] = decision.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["reason"] = TextLine.Of(decision.Sentence, 1000),
        };
        var body = new Dictionary<string, object> { ["event_type"] = EventType, ["client_payload"] = payload };
        await connection.Api.Post<object>(
            new Uri($"repos/{connection.Repository.Owner}/{connection.Repository.Name}/dispatches", UriKind.Relative), body, cancellation);
        return true;
    }
}
