using System.Reflection;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Levain.Stages.Code;

/// <summary>Reads loaded assemblies from the files that they were loaded from.</summary>
internal static class OwnFiles
{
    public static OwnCode Read(IReadOnlyList<Assembly> assemblies)
    {
        var own = new OwnAssembly[assemblies.Count];
        for (var i = 0; i < own.Length; i++) own[i] = Read(assemblies[i]);
        return new OwnCode(own);
    }

    private static OwnAssembly Read(Assembly assembly)
    {
        var path = assembly.Location;
        if (path.Length == 0)
            throw new LevainException(
                $"The assembly {assembly.GetName().Name} was not loaded from a file, so its code cannot be hashed. "
                + "Run from a folder of assemblies, not from a single-file program.");
        try
        {
            var bytes = ImmutableCollectionsMarshal.AsImmutableArray(File.ReadAllBytes(path));
            var own = new OwnAssembly(new PEReader(bytes));
            if (own.Version == assembly.ManifestModule.ModuleVersionId) return own;
        }
        catch (Exception broken) when (broken is IOException or BadImageFormatException or UnauthorizedAccessException)
        {
            throw new LevainException($"{path} cannot be read to hash its code: {broken.Message} Build again.", broken);
        }

        throw new LevainException($"{path} was rebuilt after this program had loaded it. Start the program again.");
    }
}
