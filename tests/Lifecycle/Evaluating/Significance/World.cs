namespace Levain.Evaluating.Significance;

/// <summary>Labels and two contenders' scores of simulated rows in blocks.</summary>
internal sealed record World(float[] Labels, float[] Candidate, float[] Champion, int[] Blocks)
{
    public bool[] Positive => Array.ConvertAll(Labels, l => l > 0.5f);

    /// <summary>Yes or no in 3 of 10 rows; a contender's skill is how far its scores of the two lie apart.</summary>
    /// <param name="draws">Where the rows come from.</param>
    /// <param name="blocks">Blocks of rows.</param>
    /// <param name="rows">Rows a block.</param>
    /// <param name="skills">The candidate's, the champion's, and how far a block favours one of them by chance.</param>
    public static World Ranked(Draws draws, int blocks, int rows, (double Candidate, double Champion, double Luck) skills)
    {
        var world = Empty(blocks, rows);
        var luck = 0.0;
        for (var row = 0; row < world.Labels.Length; row++)
        {
            if (row % rows == 0) luck = skills.Luck * draws.Gaussian();
            var label = draws.Uniform() < 0.3 ? 1 : 0;
            var shared = draws.Gaussian();
            world.Labels[row] = label;
            world.Candidate[row] = (float)(label * (skills.Candidate + luck) + 0.7 * (shared + draws.Gaussian()));
            world.Champion[row] = (float)(label * (skills.Champion - luck) + 0.7 * (shared + draws.Gaussian()));
        }

        return world;
    }

    /// <summary>Numbers whose noise is larger in some blocks, told with an error of the contender's own.</summary>
    /// <param name="draws">Where the rows come from.</param>
    /// <param name="blocks">Blocks of rows.</param>
    /// <param name="rows">Rows a block.</param>
    /// <param name="errors">Standard deviations of the candidate's and the champion's own error.</param>
    public static World Measured(Draws draws, int blocks, int rows, (double Candidate, double Champion) errors)
    {
        var world = Empty(blocks, rows);
        double level = 0, spread = 1;
        for (var row = 0; row < world.Labels.Length; row++)
        {
            if (row % rows == 0) (level, spread) = (draws.Gaussian(), Math.Exp(0.5 * draws.Gaussian()));
            var signal = level + draws.Gaussian();
            world.Labels[row] = (float)(signal + spread * draws.Gaussian());
            world.Candidate[row] = (float)(signal + spread * errors.Candidate * draws.Gaussian());
            world.Champion[row] = (float)(signal + spread * errors.Champion * draws.Gaussian());
        }

        return world;
    }

    private static World Empty(int blocks, int rows)
    {
        var count = blocks * rows;
        return new World(new float[count], new float[count], new float[count], [.. Enumerable.Range(0, count).Select(r => r / rows)]);
    }
}
