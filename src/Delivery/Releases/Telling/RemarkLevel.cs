namespace Levain.Delivery.Releases.Telling;

/// <summary>How grave a remark is.</summary>
public enum RemarkLevel
{
    Notice,
    Warning,
    Failure,
}
