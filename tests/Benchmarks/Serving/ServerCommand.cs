namespace Levain.Benchmarks.Serving;

/// <summary>How a contender is started, and where it answers.</summary>
internal sealed record ServerCommand
{
    /// <summary>As tables show it.</summary>
    public required string Name { get; init; }

    public required string Program { get; init; }

    /// <summary>Its arguments; <see cref="Url"/> and <see cref="Port"/> stand for what is chosen when it is started.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    public IReadOnlyList<(string Name, string? Value)> Variables { get; init; } = [];

    /// <summary>Where requests to score are sent.</summary>
    public string Path { get; init; } = "/v1/models/fraud:predict";

    public const string Url = "{url}";

    public const string Port = "{port}";
}
