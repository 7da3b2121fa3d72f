using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Levain.Stages.Code;

/// <summary>One assembly of the solution, read into memory once.</summary>
internal sealed class OwnAssembly
{
    public readonly MetadataReader Reader;
    public readonly string Name;

    /// <summary>Own types behind type references, by row, as far as they have been looked up.</summary>
    public readonly OwnType?[] Resolved;

    /// <summary>What tokens stand for, as far as they have been written.</summary>
    public readonly Dictionary<int, Reference> References = [];

    private readonly PEReader image;
    private readonly OwnType?[] types;
    private readonly Node?[][] nodes;
    private readonly string?[] foreignNames;
    private Dictionary<string, OwnType>? byName;

    /// <param name="image">In memory, so nothing is held open and there is nothing to dispose of.</param>
    public OwnAssembly(PEReader image)
    {
        this.image = image;
        Reader = image.GetMetadataReader();
        Name = Reader.GetString(Reader.GetAssemblyDefinition().Name);
        types = new OwnType?[Reader.TypeDefinitions.Count + 1];
        foreignNames = new string?[Reader.TypeReferences.Count + 1];
        Resolved = new OwnType?[Reader.TypeReferences.Count + 1];
        nodes = new Node?[(int)NodeKind.Property + 1][];
        for (var kind = 0; kind < nodes.Length; kind++) nodes[kind] = new Node?[Rows((NodeKind)kind) + 1];
    }

    /// <summary>Names the build.</summary>
    public Guid Version => Reader.GetGuid(Reader.GetModuleDefinition().Mvid);

    public OwnType Type(TypeDefinitionHandle handle) => types[MetadataTokens.GetRowNumber(handle)] ??= Describe(handle);

    public OwnType Type(MethodDefinitionHandle method) => Type(Reader.GetMethodDefinition(method).GetDeclaringType());

    public Node Node(NodeKind kind, int row) => nodes[(int)kind][row] ??= new Node(kind, this, row);

    public bool IsGenerated(MethodDefinitionHandle method) =>
        Type(method).IsGenerated || GeneratedNames.IsMethod(Reader, Reader.GetMethodDefinition(method).Name);

    public MethodBodyBlock Body(int address) => image.GetMethodBody(address);

    public BlobReader Data(int address, int size) => image.GetSectionData(address).GetReader(0, size);

    public string NameOf(TypeReferenceHandle handle) =>
        foreignNames[MetadataTokens.GetRowNumber(handle)] ??= FullName(Reader.GetTypeReference(handle));

    public OwnType? Find(string name)
    {
        byName ??= Index();
        return byName.GetValueOrDefault(name);
    }

    private int Rows(NodeKind kind) => kind switch
    {
        NodeKind.Method => Reader.MethodDefinitions.Count,
        NodeKind.Field => Reader.FieldDefinitions.Count,
        NodeKind.Property => Reader.PropertyDefinitions.Count,
        _ => Reader.TypeDefinitions.Count,
    };

    private OwnType Describe(TypeDefinitionHandle handle)
    {
        var type = Reader.GetTypeDefinition(handle);
        var name = GeneratedNames.WithoutPath(Reader.GetString(type.Name));
        var isModule = MetadataTokens.GetRowNumber(handle) == 1;
        var outer = type.GetDeclaringType().IsNil ? null : Type(type.GetDeclaringType());
        var isGenerated = outer is { IsGenerated: true } || (!isModule && GeneratedNames.IsType(name));
        var full = outer is null ? Join(Reader.GetString(type.Namespace), name) : outer.Name + "+" + name;
        var isPlumbing = outer is { IsPlumbing: true } || (!isGenerated && AttributeNames.MarkPlumbing(this, type));
        return new OwnType(this, handle, full, isGenerated, isPlumbing, ForeignBase(type.BaseType));
    }

    private string? ForeignBase(EntityHandle type) =>
        type.Kind == HandleKind.TypeReference ? NameOf((TypeReferenceHandle)type) : null;

    private string FullName(TypeReference type)
    {
        var name = Reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? NameOf((TypeReferenceHandle)type.ResolutionScope) + "+" + name
            : Join(Reader.GetString(type.Namespace), name);
    }

    private Dictionary<string, OwnType> Index()
    {
        var index = new Dictionary<string, OwnType>(StringComparer.Ordinal);
        foreach (var handle in Reader.TypeDefinitions)
        {
            var type = Type(handle);
            index.TryAdd(type.Name, type);
        }

        return index;
    }

    private static string Join(string space, string name) => space.Length == 0 ? name : space + "." + name;
}
