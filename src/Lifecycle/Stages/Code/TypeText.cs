using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Levain.Stages.Code;

/// <summary>Writes types, each level with what it adds to the one before.</summary>
internal sealed class TypeText(OwnCode code, Draft draft, SignatureText signatures, AttributeText attributes)
{
    private const MethodAttributes Initialising = MethodAttributes.RTSpecialName | MethodAttributes.Static;

    public void Layout(OwnType type)
    {
        var (at, definition) = (type.Assembly, type.Definition);
        draft.Int((int)definition.Attributes);
        if (!definition.BaseType.IsNil) signatures.Named(at, definition.BaseType, Reach.Touch);
        foreach (var handle in definition.GetInterfaceImplementations())
            signatures.Named(at, at.Reader.GetInterfaceImplementation(handle).Interface, Reach.Mention);
        draft.Int(definition.GetLayout().Size);
        draft.Int(definition.GetLayout().PackingSize);
        attributes.Write(at, definition.GetCustomAttributes());
        foreach (var handle in definition.GetFields()) Field(type, handle);
        Methods(type, Initialising);
        if (type.IsValueType) draft.Edges.Add(type.Node(NodeKind.Live));
        Initialiser(at);
    }

    public void Live(OwnType type)
    {
        var (at, definition) = (type.Assembly, type.Definition);
        draft.Edges.Add(type.Node(NodeKind.Layout));
        Lead(code.Base(type), NodeKind.Live);
        foreach (var handle in definition.GetInterfaceImplementations())
            Lead(code.Resolve(at, at.Reader.GetInterfaceImplementation(handle).Interface), NodeKind.Live);
        Methods(type, MethodAttributes.Virtual);
        foreach (var handle in definition.GetMethodImplementations())
        {
            var body = at.Reader.GetMethodImplementation(handle).MethodBody;
            if (body.Kind == HandleKind.MethodDefinition) Method(at, (MethodDefinitionHandle)body);
        }

        foreach (var handle in definition.GetProperties())
            draft.Edges.Add(at.Node(NodeKind.Property, MetadataTokens.GetRowNumber(handle)));
    }

    /// <summary>Keeps the order of fields and properties: reflection gives columns and slots in that order.</summary>
    public void Reflected(OwnType type)
    {
        var (at, definition) = (type.Assembly, type.Definition);
        draft.Edges.Add(type.Node(NodeKind.Live));
        Lead(code.Base(type), NodeKind.Reflected);
        foreach (var handle in definition.GetFields())
        {
            var field = at.Reader.GetFieldDefinition(handle);
            var isShown = (field.Attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.Public;
            Column(at, field.Name, field.Signature, isShown && !type.IsEnum);
        }

        foreach (var handle in definition.GetProperties())
        {
            var property = at.Reader.GetPropertyDefinition(handle);
            Column(at, property.Name, property.Signature, isShown: true);
        }

        Methods(type, MethodAttributes.SpecialName);
    }

    public void Whole(OwnType type)
    {
        draft.Edges.Add(type.Node(NodeKind.Live));
        Lead(code.Base(type), NodeKind.Whole);
        Methods(type, 0);
        var length = draft.Length;
        foreach (var handle in type.Definition.GetFields())
            signatures.Write(type.Assembly, type.Assembly.Reader.GetFieldDefinition(handle).Signature, Reach.Touch);
        draft.Cut(length);
    }

    public void Made(OwnType type)
    {
        draft.Edges.Add(type.Node(NodeKind.Live));
        Methods(type, MethodAttributes.RTSpecialName);
    }

    private void Field(OwnType type, FieldDefinitionHandle handle)
    {
        var (at, field) = (type.Assembly, type.Assembly.Reader.GetFieldDefinition(handle));
        // Constants stand in the code that uses them; those of an enumeration are its members.
        if ((field.Attributes & FieldAttributes.Literal) != 0 && !type.IsValueType) return;
        draft.Edges.Add(at.Node(NodeKind.Field, MetadataTokens.GetRowNumber(handle)));
        var isPlaced = type.IsValueType && (field.Attributes & FieldAttributes.Static) == 0;
        if (isPlaced) draft.Name(at.Reader.GetString(field.Name));
    }

    private void Column(OwnAssembly at, StringHandle name, BlobHandle signature, bool isShown)
    {
        var length = draft.Length;
        draft.Name(at.Reader.GetString(name));
        signatures.Write(at, signature, Reach.Reflect);
        if (!isShown) draft.Cut(length);
    }

    /// <summary>Leads to the methods that have all of these attributes.</summary>
    private void Methods(OwnType type, MethodAttributes wanted)
    {
        foreach (var handle in type.Definition.GetMethods())
            if ((type.Assembly.Reader.GetMethodDefinition(handle).Attributes & wanted) == wanted)
                Method(type.Assembly, handle);
    }

    private void Method(OwnAssembly at, MethodDefinitionHandle handle)
    {
        if (!at.IsGenerated(handle)) draft.Edges.Add(at.Node(NodeKind.Method, MetadataTokens.GetRowNumber(handle)));
    }

    private void Lead(OwnType? type, NodeKind kind)
    {
        if (type is { IsGenerated: false }) draft.Edges.Add(type.Node(kind));
    }

    /// <summary>A module's initialiser runs before anything in it.</summary>
    private void Initialiser(OwnAssembly at) => Methods(at.Type(MetadataTokens.TypeDefinitionHandle(1)), Initialising);
}
