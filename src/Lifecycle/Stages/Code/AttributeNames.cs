using System.Reflection.Metadata;

namespace Levain.Stages.Code;

/// <summary>Names attributes and tells those that cannot change a result.</summary>
internal static class AttributeNames
{
    private const string Compiler = "System.Runtime.CompilerServices.";

    private const string Plumbing = "PlumbingAttribute";

    /// <summary>Whether an own attribute says that a type takes part in no key.</summary>
    public static bool MarkPlumbing(OwnAssembly at, TypeDefinition type)
    {
        foreach (var handle in type.GetCustomAttributes())
        {
            var attribute = at.Reader.GetCustomAttribute(handle);
            if (attribute.Constructor.Kind != HandleKind.MethodDefinition) continue;
            var mark = at.Reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType();
            if (at.Reader.StringComparer.Equals(at.Reader.GetTypeDefinition(mark).Name, Plumbing)) return true;
        }

        return false;
    }

    public static string Of(OwnAssembly at, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind == HandleKind.MethodDefinition)
            return at.Type((MethodDefinitionHandle)attribute.Constructor).Name;
        var parent = at.Reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        return parent.Kind == HandleKind.TypeReference ? at.NameOf((TypeReferenceHandle)parent) : "";
    }

    /// <summary>Whether an attribute only speaks to the compiler, a debugger or a tool.</summary>
    /// <remarks>Some move with their neighbours: a first extension method marks the whole class.</remarks>
    public static bool IsIdle(string name)
    {
        if (name.StartsWith(Compiler, StringComparison.Ordinal))
            return name[Compiler.Length..] is not ("InlineArrayAttribute" or "DecimalConstantAttribute"
                or "DateTimeConstantAttribute" or "UnsafeAccessorAttribute" or "UnsafeAccessorTypeAttribute");
        return name.StartsWith("System.Diagnostics.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal)
            || name.StartsWith("System.CodeDom.Compiler.", StringComparison.Ordinal);
    }
}
