namespace Levain.Scoring.Settings;

/// <summary>One thing that can be set.</summary>
/// <param name="Name">As on the command line, without the dashes.</param>
/// <param name="Wanted">What a value looks like.</param>
/// <param name="Meaning">What it is for, with its default.</param>
/// <param name="Apply">Takes a value over; null where it is not understood.</param>
internal sealed record Setting(string Name, string Wanted, string Meaning, Func<ScoringSettings, string, ScoringSettings?> Apply)
{
    /// <summary>It stands in the environment only: command lines are seen by everybody on a machine.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The variable of the environment that sets it, too.</summary>
    public string Variable => SettingTable.Prefix + Name.Replace('-', '_').ToUpperInvariant();
}
