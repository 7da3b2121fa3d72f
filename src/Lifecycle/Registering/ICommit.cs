namespace Levain.Registering;

/// <summary>Names the commit that is checked out.</summary>
public interface ICommit
{
    /// <summary>The commit's full name; empty outside git.</summary>
    string Current { get; }
}
