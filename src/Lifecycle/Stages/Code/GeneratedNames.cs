using System.Reflection.Metadata;

namespace Levain.Stages.Code;

/// <summary>Tells the compiler's renumbered names from those that stay.</summary>
internal static class GeneratedNames
{
    private const int HashLength = 64;
    private const string FileMark = ">F";

    /// <summary>Whether a type's name may change with its neighbours; file-local types keep theirs.</summary>
    public static bool IsType(string name) => name.StartsWith('<') && FileHash(name) < 0;

    /// <summary>Whether a method of a written type is a lambda, a local function or the like.</summary>
    public static bool IsMethod(MetadataReader reader, StringHandle name) =>
        reader.StringComparer.StartsWith(name, "<")
        && !reader.StringComparer.Equals(name, "<Clone>$")
        && !reader.StringComparer.Equals(name, "<Main>$");

    /// <summary>Takes the hash of the file's path out of the name of a file-local type.</summary>
    public static string WithoutPath(string name)
    {
        var hash = name.StartsWith('<') ? FileHash(name) : -1;
        return hash < 0 ? name : name.Remove(hash, HashLength);
    }

    private static int FileHash(string name)
    {
        var mark = name.IndexOf(FileMark, StringComparison.Ordinal);
        var hash = mark + FileMark.Length;
        return mark > 0 && name.IndexOf("__", hash, StringComparison.Ordinal) == hash + HashLength ? hash : -1;
    }
}
