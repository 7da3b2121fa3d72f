namespace Levain.Monitoring.References;

/// <summary>Why a column takes no part in alarms, as <see cref="ReferenceColumn.LeftOut"/> has it.</summary>
internal static class Reasons
{
    /// <summary>The definition says that no two of its windows are alike.</summary>
    public const string Autocorrelated = "autocorrelated";

    /// <summary>Too little of the model's quality hangs on it.</summary>
    public const string Unimportant = "unimportant";

    /// <summary>The reference has too few days or values for windows of its own.</summary>
    public const string Short = "short";
}
