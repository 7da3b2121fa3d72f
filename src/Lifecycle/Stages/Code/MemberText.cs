using System.Reflection;
using System.Reflection.Metadata;

namespace Levain.Stages.Code;

/// <summary>Writes methods, fields and properties.</summary>
internal sealed class MemberText(Draft draft, SignatureText signatures, AttributeText attributes, BodyText bodies)
{
    private const MethodAttributes Constructing = MethodAttributes.RTSpecialName | MethodAttributes.Static;

    public void Method(OwnAssembly at, MethodDefinitionHandle handle)
    {
        var method = at.Reader.GetMethodDefinition(handle);
        var type = at.Type(handle);
        Head(at, type, method.Name);
        MethodContent(at, method);
        draft.Edges.Add(type.Node(NodeKind.Layout));
        if ((method.Attributes & Constructing) == MethodAttributes.RTSpecialName) draft.Edges.Add(type.Node(NodeKind.Live));
    }

    public void MethodContent(OwnAssembly at, MethodDefinition method)
    {
        draft.Int((int)method.Attributes);
        draft.Int((int)method.ImplAttributes);
        signatures.Write(at, method.Signature, Reach.Mention);
        attributes.Write(at, method.GetCustomAttributes());
        foreach (var handle in method.GetParameters()) Parameter(at, at.Reader.GetParameter(handle));
        if ((method.Attributes & MethodAttributes.PinvokeImpl) != 0) Import(at, method.GetImport());
        var isManaged = (method.ImplAttributes & MethodImplAttributes.CodeTypeMask) == MethodImplAttributes.IL;
        if (method.RelativeVirtualAddress != 0 && isManaged) bodies.Write(at, method.RelativeVirtualAddress);
    }

    public void Field(OwnAssembly at, FieldDefinitionHandle handle)
    {
        var field = at.Reader.GetFieldDefinition(handle);
        Head(at, at.Type(field.GetDeclaringType()), field.Name);
        FieldContent(at, field);
        Nulls(at, field.GetCustomAttributes(), field.GetDeclaringType());
        attributes.Write(at, field.GetCustomAttributes());
        draft.Int(field.GetOffset());
        var marshalling = field.GetMarshallingDescriptor();
        if (!marshalling.IsNil) draft.Blob(at.Reader.GetBlobReader(marshalling));
    }

    public void FieldContent(OwnAssembly at, FieldDefinition field)
    {
        draft.Int((int)field.Attributes);
        signatures.SawReference = false;
        signatures.Write(at, field.Signature, Reach.Mention);
        Constant(at, field.GetDefaultValue());
        FieldData.Write(at, field, draft);
    }

    public void Property(OwnAssembly at, PropertyDefinitionHandle handle)
    {
        var property = at.Reader.GetPropertyDefinition(handle);
        var accessors = property.GetAccessors();
        var first = accessors.Getter.IsNil ? accessors.Setter : accessors.Getter;
        Head(at, at.Type(first), property.Name);
        signatures.SawReference = false;
        signatures.Write(at, property.Signature, Reach.Mention);
        Nulls(at, property.GetCustomAttributes(), at.Type(first).Handle);
        attributes.Write(at, property.GetCustomAttributes());
        Accessor(at, accessors.Getter);
        Accessor(at, accessors.Setter);
    }

    private void Head(OwnAssembly at, OwnType type, StringHandle name)
    {
        draft.Name(type.Name);
        draft.Name(at.Reader.GetString(name));
    }

    private void Nulls(OwnAssembly at, CustomAttributeHandleCollection member, TypeDefinitionHandle type)
    {
        if (signatures.SawReference) Nullability.Write(at, member, type, draft);
    }

    private void Accessor(OwnAssembly at, MethodDefinitionHandle handle) =>
        draft.Int(handle.IsNil ? -1 : (int)at.Reader.GetMethodDefinition(handle).Attributes);

    private void Parameter(OwnAssembly at, Parameter parameter)
    {
        if (!parameter.GetDefaultValue().IsNil)
        {
            draft.Int(parameter.SequenceNumber);
            Constant(at, parameter.GetDefaultValue());
        }

        attributes.Write(at, parameter.GetCustomAttributes(), parameter.SequenceNumber);
    }

    private void Constant(OwnAssembly at, ConstantHandle handle)
    {
        if (handle.IsNil) return;
        var constant = at.Reader.GetConstant(handle);
        draft.Byte((byte)constant.TypeCode);
        draft.Blob(at.Reader.GetBlobReader(constant.Value));
    }

    private void Import(OwnAssembly at, MethodImport import)
    {
        draft.Int((int)import.Attributes);
        draft.Name(at.Reader.GetString(import.Name));
        draft.Name(at.Reader.GetString(at.Reader.GetModuleReference(import.Module).Name));
    }
}
