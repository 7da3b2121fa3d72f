using System.Reflection.Metadata;

namespace Levain.Stages.Code;

/// <summary>Writes attributes: the constructor and the values that it is given.</summary>
internal sealed class AttributeText(OwnCode code, Draft draft, ReferenceText references)
{
    private readonly AttributeValues values = new(code, draft);

    /// <param name="at">The assembly of the member.</param>
    /// <param name="handles">The member's attributes.</param>
    /// <param name="position">Which parameter they stand on; 0 for the member itself.</param>
    public void Write(OwnAssembly at, CustomAttributeHandleCollection handles, int position = 0)
    {
        foreach (var handle in handles)
        {
            var attribute = at.Reader.GetCustomAttribute(handle);
            if (AttributeNames.IsIdle(AttributeNames.Of(at, attribute))) continue;
            draft.Byte((byte)'@');
            draft.Int(position);
            references.Write(at, attribute.Constructor);
            if (Type(at, attribute.Constructor) is { IsGenerated: false } own)
                draft.Edges.Add(own.Node(NodeKind.Reflected));
            Values(at, attribute);
        }
    }

    private OwnType? Type(OwnAssembly at, EntityHandle constructor) => constructor.Kind == HandleKind.MethodDefinition
        ? at.Type((MethodDefinitionHandle)constructor)
        : code.Resolve(at, at.Reader.GetMemberReference((MemberReferenceHandle)constructor).Parent);

    private void Values(OwnAssembly at, CustomAttribute attribute)
    {
        var (length, edges) = (draft.Length, draft.Edges.Count);
        try
        {
            if (values.Write(at, attribute)) return;
        }
        catch (BadImageFormatException)
        {
            // A foreign enumeration that is no int: its width is not known here, and the bytes say all.
        }

        draft.Cut(length);
        draft.Edges.RemoveRange(edges, draft.Edges.Count - edges);
        draft.Blob(at.Reader.GetBlobReader(attribute.Value));
    }
}
