using Newtonsoft.Json.Linq;

namespace Levain.GitHub;

/// <summary>A request as it came, and what became of it.</summary>
public sealed record SeenRequest
{
    public required string Method { get; init; }

    /// <summary>Path and query as they stood in the request, behind the root of the API.</summary>
    public required string Path { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body as text; empty for an asset's bytes.</summary>
    public string Body { get; internal set; } = "";

    /// <summary>How many bytes of a body came.</summary>
    public long Size { get; internal set; }

    /// <summary>Where the request breaks GitHub's own description.</summary>
    public IReadOnlyList<string> Violations { get; internal set; } = [];

    /// <summary>The status that was answered; 0 where the connection was reset.</summary>
    public int Status { get; internal set; }

    public bool IsWrite => Method is not ("GET" or "HEAD");

    public JObject Json => JObject.Parse(Body);

    public override string ToString() => $"{Method} {Path} {Status} {Body} {string.Join("; ", Violations)}".TrimEnd();
}
