using Levain.Datasets;
using Levain.Datasets.Reading;
using Levain.Stages;
using Levain.Validating.Profiling;

namespace Levain.Validating.Changes;

/// <summary>A snapshot in its checkout, one of two that are compared.</summary>
internal sealed record DiffSide(Workspace Workspace, Snapshot Snapshot)
{
    /// <summary>The columns of all files, in their order.</summary>
    public async Task<IReadOnlyList<string>> HeaderAsync(CancellationToken cancellation)
    {
        List<string> columns = [];
        foreach (var file in Snapshot.Files)
        {
            var path = Path.Combine(Workspace.Root, Snapshot.Folder, file.Name);
            using var reader = await TableFiles.OpenAsync(path, Workspace.Relative(path), cancellation);
            columns.AddRange(reader.Header.Except(columns).ToList());
        }

        return columns;
    }

    /// <summary>Holds the snapshot against the contract, with all results in a folder of its own.</summary>
    /// <param name="work">For whom and with which options.</param>
    /// <param name="past">What it is compared with; null where there is nothing.</param>
    public Task<ValidationReport> ValidateAsync(StageWork work, ComparedSnapshot? past)
    {
        Directory.CreateDirectory(work.Folder);
        return Task.Run(() => work.Definition.Accept(new Validation(Workspace, Snapshot, work, new NoPages()) { Past = past }), work.Cancellation);
    }

    /// <summary>What a validation found, as something to compare with.</summary>
    public ComparedSnapshot Found(ValidationReport report, StageWork work) => new()
    {
        Name = new SnapshotName { Snapshot = Snapshot.Digest, AsOf = report.AsOf, Rows = report.Accepted },
        Profile = Json.ReadFile<Profile>(work.Output(ValidateStage.ProfileFile), ValidateStage.ProfileFile, Profile.CurrentSchema, ""),
        IgnoredColumns = report.IgnoredColumns,
        Rows = work.Output(ValidateStage.RowsFile),
    };
}
