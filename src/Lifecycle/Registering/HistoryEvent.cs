namespace Levain.Registering;

/// <summary>What happened.</summary>
public enum HistoryEvent
{
    Promoted,
    Kept,
    Rejected,
    Inconclusive,
    RolledBack,
}
