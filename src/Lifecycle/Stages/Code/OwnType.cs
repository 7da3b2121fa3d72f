using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Levain.Stages.Code;

/// <summary>A type of the solution and what every reference to it asks.</summary>
internal sealed class OwnType(
    OwnAssembly assembly, TypeDefinitionHandle handle, string name, bool isGenerated, bool isPlumbing, string? baseName)
{
    public readonly OwnAssembly Assembly = assembly;
    public readonly TypeDefinitionHandle Handle = handle;
    public readonly TypeDefinition Definition = assembly.Reader.GetTypeDefinition(handle);

    /// <summary>Namespace, outer types and name, as reflection writes them.</summary>
    public readonly string Name = name;

    /// <summary>Whether the compiler made the type under a name that it may renumber.</summary>
    public readonly bool IsGenerated = isGenerated;

    /// <summary>Whether it or a type around it says that it takes part in no key.</summary>
    public readonly bool IsPlumbing = isPlumbing;

    public readonly bool IsEnum = baseName == "System.Enum";
    public readonly bool IsValueType = baseName is "System.ValueType" or "System.Enum";

    public Node Node(NodeKind kind) => Assembly.Node(kind, MetadataTokens.GetRowNumber(Handle));
}
