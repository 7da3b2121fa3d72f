using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Levain.Stages.Code;

/// <summary>The solution's own assemblies and the types that references to them mean.</summary>
internal sealed class OwnCode(OwnAssembly[] assemblies)
{
    public readonly OwnAssembly[] Assemblies = assemblies;

    /// <summary>The assembly of a simple name, or null where it is foreign.</summary>
    public OwnAssembly? Assembly(string? name)
    {
        foreach (var assembly in Assemblies)
            if (assembly.Name == name) return assembly;
        return null;
    }

    /// <summary>The own type of a full name, whatever assembly it is in.</summary>
    public OwnType? Find(string name)
    {
        foreach (var assembly in Assemblies)
            if (assembly.Find(name) is { } type) return type;
        return null;
    }

    /// <summary>The own type that a type derives from.</summary>
    public OwnType? Base(OwnType type)
    {
        var handle = type.Definition.BaseType;
        return handle.IsNil ? null : Resolve(type.Assembly, handle);
    }

    /// <summary>The own type behind a handle; of a generic instance its definition; null where it is foreign.</summary>
    public OwnType? Resolve(OwnAssembly at, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => at.Type((TypeDefinitionHandle)handle),
        HandleKind.TypeReference => Resolve(at, (TypeReferenceHandle)handle),
        HandleKind.TypeSpecification => Generic(at, (TypeSpecificationHandle)handle),
        _ => null,
    };

    private OwnType? Resolve(OwnAssembly at, TypeReferenceHandle handle)
    {
        var row = MetadataTokens.GetRowNumber(handle);
        if (at.Resolved[row] is { } known) return known;
        if (Owner(at, handle) is not { } owner) return null;
        var name = at.NameOf(handle);
        return at.Resolved[row] = owner.Find(name) ?? Find(name);
    }

    private OwnAssembly? Owner(OwnAssembly at, TypeReferenceHandle handle)
    {
        var scope = at.Reader.GetTypeReference(handle).ResolutionScope;
        while (scope.Kind == HandleKind.TypeReference)
            scope = at.Reader.GetTypeReference((TypeReferenceHandle)scope).ResolutionScope;
        if (scope.Kind != HandleKind.AssemblyReference) return at;
        var name = at.Reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name;
        foreach (var assembly in Assemblies)
            if (at.Reader.StringComparer.Equals(name, assembly.Name)) return assembly;
        return null;
    }

    private OwnType? Generic(OwnAssembly at, TypeSpecificationHandle handle)
    {
        var blob = at.Reader.GetBlobReader(at.Reader.GetTypeSpecification(handle).Signature);
        if (blob.ReadByte() != (byte)SignatureTypeCode.GenericTypeInstance) return null;
        blob.ReadByte();
        return Resolve(at, blob.ReadTypeHandle());
    }
}
