using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Levain.Stages.Code;

/// <summary>Writes what a token stands for: names and signatures, never the token.</summary>
internal sealed class ReferenceText(OwnCode code, Draft draft, SignatureText signatures)
{
    private readonly MemberSearch search = new(code);

    /// <summary>Writes a reference as instructions use it; text that holds everywhere is kept.</summary>
    public void Write(OwnAssembly at, EntityHandle handle)
    {
        var token = MetadataTokens.GetToken(handle);
        if (at.References.TryGetValue(token, out var known))
        {
            draft.Repeat(known);
            return;
        }

        var (length, edges, uses) = (draft.Length, draft.Edges.Count, draft.GeneratedUses);
        Spell(at, handle, Reach.Touch);
        if (uses == draft.GeneratedUses) at.References.Add(token, draft.Since(length, edges));
    }

    /// <summary>Writes a reference without looking for kept text.</summary>
    public void Spell(OwnAssembly at, EntityHandle handle, Reach reach)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodDefinition:
                Method(at, (MethodDefinitionHandle)handle);
                break;
            case HandleKind.FieldDefinition:
                Field(at, (FieldDefinitionHandle)handle);
                break;
            case HandleKind.MemberReference:
                Member(at, at.Reader.GetMemberReference((MemberReferenceHandle)handle));
                break;
            case HandleKind.MethodSpecification:
                var instance = at.Reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                Write(at, instance.Method);
                signatures.Write(at, instance.Signature, Reach.Reflect);
                break;
            case HandleKind.StandaloneSignature:
                var call = at.Reader.GetStandaloneSignature((StandaloneSignatureHandle)handle);
                signatures.Write(at, call.Signature, Reach.Mention);
                break;
            default:
                signatures.Named(at, handle, reach);
                break;
        }
    }

    public void Method(OwnAssembly at, MethodDefinitionHandle handle)
    {
        draft.Byte((byte)'m');
        signatures.Own(at.Type(handle), Reach.Touch);
        if (at.IsGenerated(handle))
        {
            draft.Place(at, handle);
            return;
        }

        var method = at.Reader.GetMethodDefinition(handle);
        draft.Name(at.Reader.GetString(method.Name));
        signatures.Write(at, method.Signature, Reach.Mention);
        draft.Edges.Add(at.Node(NodeKind.Method, MetadataTokens.GetRowNumber(handle)));
    }

    private void Field(OwnAssembly at, FieldDefinitionHandle handle)
    {
        var field = at.Reader.GetFieldDefinition(handle);
        var type = at.Type(field.GetDeclaringType());
        draft.Byte((byte)'f');
        signatures.Own(type, Reach.Touch);
        if (type.IsGenerated) draft.Place(at, handle);
        else draft.Name(at.Reader.GetString(field.Name));
    }

    private void Member(OwnAssembly at, MemberReference member)
    {
        if (member.Parent.Kind == HandleKind.MethodDefinition)
            Method(at, (MethodDefinitionHandle)member.Parent);
        else if (member.Parent.Kind != HandleKind.ModuleReference)
            signatures.Named(at, member.Parent, Reach.Touch);
        if (code.Resolve(at, member.Parent) is { } own && Own(at, member, own)) return;
        draft.Name(at.Reader.GetString(member.Name));
        signatures.Write(at, member.Signature, Reach.Mention);
    }

    private bool Own(OwnAssembly at, MemberReference member, OwnType type)
    {
        if (search.Find(at, member, type) is not { } found) return false;
        if (found.Handle.Kind == HandleKind.MethodDefinition)
            Method(found.Assembly, (MethodDefinitionHandle)found.Handle);
        else
            Field(found.Assembly, (FieldDefinitionHandle)found.Handle);
        return true;
    }
}
