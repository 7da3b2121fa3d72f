namespace Levain.CommandLine;

/// <summary>Names that a mistyped one may have meant: those with the fewest letters to change.</summary>
internal static class NearestNames
{
    private const int Most = 3;

    /// <returns>A question with a space behind it, or nothing where no name is near.</returns>
    public static string Suggest(string typed, IEnumerable<string> names)
    {
        var near = Of(typed, names);
        return near.Count == 0 ? "" : $"Did you mean {string.Join(" or ", near.Select(name => $"'{name}'"))}? ";
    }

    public static IReadOnlyList<string> Of(string typed, IEnumerable<string> names)
    {
        var near = names
            .Select(name => (Name: name, Distance: Distance(typed.ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(x => x.Distance <= (typed.TrimStart('-').Length + 2) / 3)
            .OrderBy(x => x.Distance)
            .ThenBy(x => x.Name, StringComparer.Ordinal)
            .ToList();
        return [.. near.TakeWhile(x => x.Distance <= near[0].Distance + 1).Select(x => x.Name).Take(Most)];
    }

    /// <summary>Letters to insert, delete, replace or swap with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
                cost[i, j] = i == 0 || j == 0 ? i + j : Cheapest(cost, a, b, i, j);
        }

        return cost[a.Length, b.Length];
    }

    private static int Cheapest(int[,] cost, string a, string b, int i, int j)
    {
        var replace = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        var best = Math.Min(replace, 1 + Math.Min(cost[i - 1, j], cost[i, j - 1]));
        var swaps = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swaps ? Math.Min(best, cost[i - 2, j - 2] + 1) : best;
    }
}
