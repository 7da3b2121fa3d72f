using System.Reflection;
using System.Reflection.Metadata;

namespace Levain.Stages.Code;

/// <summary>Writes the generated code that a node uses, in the order in which it was first met.</summary>
internal sealed class GeneratedText(
    OwnCode code, Draft draft, SignatureText signatures, ReferenceText references, MemberText members)
{
    /// <summary>Writes all of it, and what it leads to in turn.</summary>
    public void Write()
    {
        for (var i = 0; i < draft.Generated.Count; i++)
        {
            var (at, handle) = (draft.Generated[i].Assembly, draft.Generated[i].Handle);
            draft.Byte((byte)handle.Kind);
            if (handle.Kind == HandleKind.TypeDefinition) Type(at.Type((TypeDefinitionHandle)handle));
            else if (handle.Kind == HandleKind.MethodDefinition) Method(at, (MethodDefinitionHandle)handle);
            else members.FieldContent(at, at.Reader.GetFieldDefinition((FieldDefinitionHandle)handle));
        }
    }

    private void Method(OwnAssembly at, MethodDefinitionHandle handle)
    {
        var method = at.Reader.GetMethodDefinition(handle);
        var name = at.Reader.GetString(method.Name);
        // The properties of anonymous types and the like have names that were written by hand.
        if (!name.Contains('<', StringComparison.Ordinal)) draft.Name(name);
        members.MethodContent(at, method);
    }

    private void Type(OwnType type)
    {
        var (at, definition) = (type.Assembly, type.Definition);
        draft.Int((int)definition.Attributes);
        draft.Int(definition.GetLayout().Size);
        Follow(at, definition.BaseType);
        foreach (var handle in definition.GetInterfaceImplementations())
            Follow(at, at.Reader.GetInterfaceImplementation(handle).Interface);
        foreach (var handle in definition.GetMethods())
        {
            var method = at.Reader.GetMethodDefinition(handle);
            if ((method.Attributes & MethodAttributes.Virtual) != 0 || at.Reader.StringComparer.Equals(method.Name, ".cctor"))
                references.Method(at, handle);
        }
    }

    private void Follow(OwnAssembly at, EntityHandle handle)
    {
        if (handle.IsNil) return;
        signatures.Named(at, handle, Reach.Touch);
        if (code.Resolve(at, handle) is { IsGenerated: false } own) draft.Edges.Add(own.Node(NodeKind.Live));
    }
}
