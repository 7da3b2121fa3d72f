namespace Levain.Evaluating.Measures;

/// <summary>Alarms against the truth, at one threshold and on one draw.</summary>
/// <param name="Hits">Alarms that are positives.</param>
/// <param name="Alarms">Rows at the threshold or above.</param>
/// <param name="Positives">All positives of the draw.</param>
/// <param name="Rows">All rows of the draw.</param>
internal readonly record struct Confusion(double Hits, double Alarms, double Positives, double Rows)
{
    /// <summary>Where no threshold was chosen: no value of it is a number.</summary>
    public static Confusion None { get; } = new(double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>NaN without alarms.</summary>
    public double Precision => Hits / Alarms;

    /// <summary>NaN without positives.</summary>
    public double Recall => Hits / Positives;

    /// <summary>NaN without positives, 0 where none of them is found.</summary>
    public double F1 => Positives == 0 ? double.NaN : 2 * Hits / (Alarms + Positives);

    public double Accuracy => (Rows - FalseAlarms - Misses) / Rows;

    /// <summary>0, as chance gives, where truth or alarms are all of one kind; NaN without rows.</summary>
    public double Mcc
    {
        get
        {
            if (Rows == 0) return double.NaN;
            var spread = Alarms * (Rows - Alarms) * Positives * (Rows - Positives);
            return spread == 0 ? 0 : (Hits * Rows - Alarms * Positives) / Math.Sqrt(spread);
        }
    }

    private double FalseAlarms => Alarms - Hits;

    private double Misses => Positives - Hits;

    /// <summary>The mean a row of what wrong decisions cost.</summary>
    public double Cost(double falseAlarm, double miss) => (falseAlarm * FalseAlarms + miss * Misses) / Rows;
}
