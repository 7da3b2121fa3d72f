using MathNet.Numerics.Distributions;

namespace Levain.Evaluating.Significance;

/// <summary>Compares the classes that two models tell of the same rows: only the rows where one is right count.</summary>
/// <remarks>
/// P-values are two-sided, of "both are right equally often". Q. McNemar, Psychometrika 12 (1947) 153-157; M. W.
/// Fagerland, S. Lydersen and P. Laake, BMC Medical Research Methodology 13 (2013) 91, who advise the mid-p.
/// </remarks>
/// <param name="ChampionOnly">Rows that only the champion told rightly.</param>
/// <param name="CandidateOnly">Rows that only the candidate told rightly.</param>
/// <param name="Rows">All rows, the agreed ones too.</param>
internal sealed record McNemar(int ChampionOnly, int CandidateOnly, int Rows)
{
    private int Discordant => ChampionOnly + CandidateOnly;

    /// <summary>By the binomial distribution; never too small, mostly too large.</summary>
    public double ExactPValue => Math.Min(1, 2 * AtMostTheFewer);

    /// <summary>The exact one, with half of what was seen.</summary>
    public double MidPValue => Math.Min(1, 2 * AtMostTheFewer - Binomial.PMF(0.5, Discordant, Fewer));

    /// <summary>By the chi-square distribution, without a correction.</summary>
    public double ChiSquaredPValue => Tail(Math.Abs(ChampionOnly - CandidateOnly));

    /// <summary>By the chi-square distribution with Edwards's correction for continuity.</summary>
    public double CorrectedPValue => Tail(Math.Max(0, Math.Abs(ChampionOnly - CandidateOnly) - 1));

    /// <summary>Accuracy of the champion less that of the candidate, with Tango's score bounds.</summary>
    public ScoreDifference Difference
    {
        get
        {
            var value = (double)(ChampionOnly - CandidateOnly) / Rows;
            return new ScoreDifference
            {
                Value = value,
                StandardError = Math.Sqrt(((double)Discordant / Rows - value * value) / Rows),
                ChampionOnly = ChampionOnly,
                CandidateOnly = CandidateOnly,
                Rows = Rows,
            };
        }
    }

    private int Fewer => Math.Min(ChampionOnly, CandidateOnly);

    private double AtMostTheFewer => Binomial.CDF(0.5, Discordant, Fewer);

    /// <summary>Counts who is right where.</summary>
    /// <param name="labels">The true class of each row.</param>
    /// <param name="candidate">The class that the candidate tells.</param>
    /// <param name="champion">The class that the champion tells.</param>
    public static McNemar Of(int[] labels, int[] candidate, int[] champion)
    {
        var worse = Worse(labels, candidate, champion);
        return new McNemar(worse.Count(w => w > 0), worse.Count(w => w < 0), worse.Length);
    }

    /// <summary>Accuracy of the champion less that of the candidate where rows of a block hang together.</summary>
    public static StudentDifference Clustered(int[] labels, int[] candidate, int[] champion, int[] blocks) =>
        ClusteredMean.Difference(Worse(labels, candidate, champion), blocks);

    private static double[] Worse(int[] labels, int[] candidate, int[] champion) =>
        [.. labels.Select((l, row) => (champion[row] == l ? 1.0 : 0) - (candidate[row] == l ? 1.0 : 0))];

    private double Tail(double distance) =>
        Discordant == 0 ? 1 : 2 * Normal.CDF(0, 1, -distance / Math.Sqrt(Discordant));
}
