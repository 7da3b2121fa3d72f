using YamlDotNet.RepresentationModel;

namespace Levain.Conventions.Workflows;

/// <summary>A workflow as YAML has it.</summary>
internal sealed class Workflow(string name, YamlMappingNode root)
{
    public string Name { get; } = name;

    public YamlMappingNode Root { get; } = root;

    /// <summary>Whether it is started by other workflows and by nothing else.</summary>
    public bool IsCalled => Root.At("on") is YamlMappingNode on && on.At("workflow_call") is not null;

    public IReadOnlyList<Job> Jobs { get; } =
        [.. ((YamlMappingNode)root.At("jobs")!).Children.Select(j => new Job(j.Key.ToString(), (YamlMappingNode)j.Value))];

    public static Workflow Parse(string name, string text) => new(name, Load(text));

    /// <summary>Reads one document.</summary>
    public static YamlMappingNode Load(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    public Job Job(string id) => Jobs.Single(j => j.Id == id);
}
