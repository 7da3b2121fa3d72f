using System.Text.Json.Nodes;

namespace Levain.Conventions.Workflows;

/// <summary>How a workflow is started: the event as GitHub tells it, and which of the models a job of a matrix has.</summary>
/// <param name="File">The workflow's file.</param>
/// <param name="Job">The job's name in it.</param>
/// <param name="Event">The name of the event.</param>
internal sealed record Start(string File, string Job, string Event)
{
    /// <summary>The repository, as GitHub names it.</summary>
    public const string Repository = "bank/models";

    /// <summary>The branch or tag, in full.</summary>
    public string Ref { get; init; } = "refs/heads/main";

    /// <summary>The event's own facts.</summary>
    public string Payload { get; init; } = "{}";

    /// <summary>What a person filled in; other events have none.</summary>
    public string Inputs { get; init; } = "{}";

    public string Model { get; init; } = "market";

    /// <summary>The token that the job is given.</summary>
    public string Token { get; init; } = "the-token";

    /// <summary>The secret of the prediction log; empty where the repository has none.</summary>
    public string Connection { get; init; } = "";

    public override string ToString() => $"{File} {Job} on {Event} at {Ref} {Payload} {Inputs}";

    /// <summary>What expressions can ask.</summary>
    public JsonObject Contexts() => new()
    {
        ["github"] = new JsonObject
        {
            ["event_name"] = Event,
            ["event"] = JsonNode.Parse(Payload),
            ["repository"] = Repository,
            ["actor"] = "baker",
            ["token"] = Token,
        },
        ["inputs"] = JsonNode.Parse(Inputs),
        ["matrix"] = new JsonObject { ["model"] = Model },
        ["needs"] = new JsonObject { ["models"] = new JsonObject { ["outputs"] = new JsonObject { ["models"] = """["fraud","market"]""" } } },
        ["secrets"] = new JsonObject { ["LEVAIN_LOG_CONNECTION"] = Connection },
        ["vars"] = new JsonObject(),
    };
}
