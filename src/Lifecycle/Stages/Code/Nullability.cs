using System.Reflection.Metadata;

namespace Levain.Stages.Code;

/// <summary>Reads what may be null, which the compiler writes once for most members of a type and else on the member.</summary>
internal static class Nullability
{
    private const string Own = "System.Runtime.CompilerServices.NullableAttribute";
    private const string Context = "System.Runtime.CompilerServices.NullableContextAttribute";

    public static void Write(OwnAssembly at, CustomAttributeHandleCollection member, TypeDefinitionHandle type, Draft draft)
    {
        if (Find(at, member, Own, draft)) return;
        for (var place = type; !place.IsNil;)
        {
            var definition = at.Reader.GetTypeDefinition(place);
            if (Find(at, definition.GetCustomAttributes(), Context, draft)) return;
            place = definition.GetDeclaringType();
        }
    }

    private static bool Find(OwnAssembly at, CustomAttributeHandleCollection handles, string name, Draft draft)
    {
        foreach (var handle in handles)
        {
            var attribute = at.Reader.GetCustomAttribute(handle);
            if (AttributeNames.Of(at, attribute) != name) continue;
            draft.Blob(at.Reader.GetBlobReader(attribute.Value));
            return true;
        }

        return false;
    }
}
