namespace Levain.Delivery.Releases.Proposing;

/// <summary>What a command of git changes.</summary>
public enum GitEffect
{
    /// <summary>Nothing at all.</summary>
    None,

    /// <summary>An index or objects; in a rehearsal those of a folder that is thrown away.</summary>
    Objects,

    /// <summary>Nothing, but it asks the remote.</summary>
    AsksRemote,

    /// <summary>The repository or the remote; a rehearsal only writes it down.</summary>
    Lasting,
}
