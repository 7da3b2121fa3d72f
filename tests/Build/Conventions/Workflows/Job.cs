using YamlDotNet.RepresentationModel;

namespace Levain.Conventions.Workflows;

/// <summary>A job: with steps of its own, or a call of another workflow.</summary>
internal sealed class Job(string id, YamlMappingNode node)
{
    public string Id { get; } = id;

    public YamlMappingNode Node { get; } = node;

    /// <summary>The workflow that it calls; null where it has steps.</summary>
    public string? Uses => Node.At("uses")?.ToString();

    public IReadOnlyDictionary<string, string> With => Node.Texts("with");

    public IReadOnlyDictionary<string, string> Secrets => Node.Texts("secrets");

    public IReadOnlyList<YamlMappingNode> Steps =>
        Node.At("steps") is YamlSequenceNode steps ? [.. steps.Children.Cast<YamlMappingNode>()] : [];

    /// <summary>The steps that run a shell.</summary>
    public IReadOnlyList<YamlMappingNode> Shells => [.. Steps.Where(s => s.At("run") is not null)];
}
