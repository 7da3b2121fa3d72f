namespace Levain.Stages;

/// <summary>What every stage works with.</summary>
[Plumbing]
public sealed class StageServices(
    Workspace workspace, FileIndex files, RecordBook records, ResultStore store, ICodeIdentity code, TimeProvider clock)
{
    public Workspace Workspace => workspace;

    public FileIndex Files => files;

    public RecordBook Records => records;

    public ResultStore Store => store;

    public ICodeIdentity Code => code;

    public TimeProvider Clock => clock;
}
