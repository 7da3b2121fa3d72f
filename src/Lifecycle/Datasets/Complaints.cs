using System.Globalization;

namespace Levain.Datasets;

/// <summary>Gathers what is wrong with many files into a text that is still read.</summary>
internal static class Complaints
{
    /// <summary>How many are told by name.</summary>
    public const int Named = 5;

    /// <summary>A line for each of the first, and the number of the others; null where nothing is wrong.</summary>
    public static string? Brief(IEnumerable<string> wrong)
    {
        var all = wrong.ToList();
        if (all.Count == 0) return null;
        var more = all.Count > Named ? string.Create(CultureInfo.InvariantCulture, $"\n  and {all.Count - Named} more") : "";
        return string.Join("\n  ", all.Take(Named)) + more;
    }
}
