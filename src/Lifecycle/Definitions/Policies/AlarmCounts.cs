namespace Levain.Definitions.Policies;

/// <summary>What a threshold does on the validation rows.</summary>
/// <param name="Hits">Alarms that are positives.</param>
/// <param name="Alarms">Rows at the threshold or above.</param>
/// <param name="Positives">All positives.</param>
/// <param name="Rows">All rows.</param>
internal readonly record struct AlarmCounts(int Hits, int Alarms, int Positives, int Rows)
{
    /// <summary>0 to 1; 0 without alarms, so that it is never the best.</summary>
    public double Precision => Alarms == 0 ? 0 : (double)Hits / Alarms;

    public double F1 => 2.0 * Hits / (Alarms + Positives);
}
