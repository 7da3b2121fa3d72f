using System.Reflection;

namespace Levain.Stages.Code;

/// <summary>Names the code that a type can reach in the solution's own assemblies, down to the last helper.</summary>
/// <remarks>
/// It changes with the IL, the layouts and the attributes that are reached. It does not change with comments, names of
/// locals, the order of members, code that is not reached or only keeps results, or the place and time of the build.
/// </remarks>
/// <param name="ownAssemblies">The solution's assemblies; code of all others counts by name only.</param>
public sealed class CodeHash(IReadOnlyList<Assembly> ownAssemblies) : ICodeIdentity
{
    private readonly Lock gate = new();
    private CodeGraph? graph;

    /// <exception cref="LevainException">A type is not of the solution, or its assembly cannot be read.</exception>
    public string Of(params Type[] roots)
    {
        lock (gate)
        {
            graph ??= new CodeGraph(OwnFiles.Read(ownAssemblies));
            return graph.Hash(roots);
        }
    }

    /// <exception cref="LevainException">A type is not of the solution, or its assembly cannot be read.</exception>
    public string Of(Type definition, Type stage, IReadOnlyList<string> unread)
    {
        lock (gate)
        {
            graph ??= new CodeGraph(OwnFiles.Read(ownAssemblies));
            return graph.Hash(definition, stage, unread);
        }
    }

    /// <summary>The full names of the types that take part in the last hash.</summary>
    internal IReadOnlyCollection<string> LastTypes => graph!.Types();
}
