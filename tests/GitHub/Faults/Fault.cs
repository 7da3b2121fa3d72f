namespace Levain.GitHub.Faults;

/// <summary>What befalls one request.</summary>
public sealed record Fault
{
    /// <summary>The request takes effect first; only its answer is lost.</summary>
    public bool AfterEffect { get; init; }

    /// <summary>Answers this; null where the connection is reset, or the request goes on after <see cref="Delay"/> and <see cref="Meanwhile"/>.</summary>
    public int? Status { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public string Body { get; init; } = """{"message":"Server Error"}""";

    internal string ContentType => Headers.GetValueOrDefault("Content-Type", Body.StartsWith('{') ? "application/json; charset=utf-8" : "text/html");

    /// <summary>Resets the connection in place of an answer.</summary>
    public bool Reset { get; init; }

    public TimeSpan Delay { get; init; }

    /// <summary>What happens at that moment, such as the end of the process that asks.</summary>
    public Action? Meanwhile { get; init; }

    public static Fault Answer(int status, params (string Name, string Value)[] headers) =>
        new() { Status = status, Headers = headers.ToDictionary(h => h.Name, h => h.Value) };

    public static Fault Lost(bool afterEffect) => new() { Reset = true, AfterEffect = afterEffect };
}
