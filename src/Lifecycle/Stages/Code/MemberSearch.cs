using System.Reflection.Metadata;

namespace Levain.Stages.Code;

/// <summary>Finds the own method or field that a reference by name and signature means.</summary>
internal sealed class MemberSearch
{
    private readonly OwnCode code;
    private readonly Draft wanted = new();
    private readonly Draft candidate = new();
    private readonly SignatureText wantedText;
    private readonly SignatureText candidateText;

    public MemberSearch(OwnCode code)
    {
        this.code = code;
        wantedText = new SignatureText(code, wanted, isPlain: true);
        candidateText = new SignatureText(code, candidate, isPlain: true);
    }

    /// <summary>Searches a type and the own types that it derives from.</summary>
    public OwnMember? Find(OwnAssembly at, MemberReference member, OwnType type)
    {
        var name = at.Reader.GetString(member.Name);
        var isMethod = member.GetKind() == MemberReferenceKind.Method;
        wanted.Clear();
        wantedText.Write(at, member.Signature, Reach.Mention);
        for (var place = type; place is not null; place = code.Base(place))
        {
            var found = isMethod ? Method(place, name) : Field(place, name);
            if (!found.IsNil) return new OwnMember(place.Assembly, found);
        }

        return null;
    }

    private EntityHandle Method(OwnType type, string name)
    {
        var reader = type.Assembly.Reader;
        foreach (var handle in type.Definition.GetMethods())
        {
            var method = reader.GetMethodDefinition(handle);
            if (reader.StringComparer.Equals(method.Name, name) && IsWanted(type.Assembly, method.Signature)) return handle;
        }

        return default;
    }

    private static EntityHandle Field(OwnType type, string name)
    {
        var reader = type.Assembly.Reader;
        foreach (var handle in type.Definition.GetFields())
            if (reader.StringComparer.Equals(reader.GetFieldDefinition(handle).Name, name)) return handle;
        return default;
    }

    private bool IsWanted(OwnAssembly at, BlobHandle signature)
    {
        candidate.Clear();
        candidateText.Write(at, signature, Reach.Mention);
        return candidate.Text.SequenceEqual(wanted.Text);
    }
}
