using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Levain.Stages.Code;

/// <summary>A type of the solution and what every reference to it asks.</summary>
internal sealed class OwnType(
    OwnAssembly assembly, TypeDefinitionHandle handle, string name, bool isGenerated, string? baseName)
{
    public readonly OwnAssembly Assembly = assembly;
    public readonly TypeDefinitionHandle Handle = handle;
    public readonly TypeDefinition Definition = assembly.Reader.GetTypeDefinition(handle);

    /// <summary>Namespace, outer types and name, as reflection writes them.</summary>
    public readonly string Name = name;

    /// <summary>Whether the compiler made the type under a name that it may renumber.</summary>
    public readonly bool IsGenerated = isGenerated;

    public readonly bool IsEnum = baseName == "System.Enum";
    public readonly bool IsValueType = baseName is "System.ValueType" or "System.Enum";

    public Node Node(NodeKind kind) => Assembly.Node(kind, MetadataTokens.GetRowNumber(Handle));
}
