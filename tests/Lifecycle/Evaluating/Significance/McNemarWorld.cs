namespace Levain.Evaluating.Significance;

/// <summary>Simulated rows of which each is told rightly by one, or by both alike.</summary>
internal static class McNemarWorld
{
    public static McNemar Of(Draws draws, int rows, double championOnly, double candidateOnly)
    {
        var (champion, candidate) = (0, 0);
        for (var row = 0; row < rows; row++)
        {
            var place = draws.Uniform();
            if (place < championOnly) champion++;
            else if (place < championOnly + candidateOnly) candidate++;
        }

        return new McNemar(champion, candidate, rows);
    }
}
