using System.Reflection.Metadata;

namespace Levain.Stages.Code;

/// <summary>A type, a method or a field of the solution.</summary>
internal sealed class OwnMember(OwnAssembly assembly, EntityHandle handle)
{
    public readonly OwnAssembly Assembly = assembly;
    public readonly EntityHandle Handle = handle;
}
