using YamlDotNet.RepresentationModel;

namespace Levain.Conventions.Workflows;

/// <summary>Reads what stands under a key.</summary>
internal static class YamlNodes
{
    public static YamlNode? At(this YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var found) ? found : null;

    /// <summary>The texts under a key, by their own keys; none where it is not there.</summary>
    public static IReadOnlyDictionary<string, string> Texts(this YamlMappingNode node, string key) =>
        node.At(key) is YamlMappingNode found
            ? found.Children.ToDictionary(c => c.Key.ToString(), c => c.Value.ToString(), StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>A mapping in one line, as in <c>contents: read, packages: write</c>.</summary>
    public static string Line(this YamlNode node) => node is YamlMappingNode map
        ? string.Join(", ", map.Children.Select(c => $"{c.Key}: {c.Value}"))
        : node.ToString();
}
