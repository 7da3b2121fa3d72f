using Levain.Stages;

namespace Levain.Validating.Changes;

/// <summary>Two snapshots of a dataset, compared by one contract.</summary>
internal sealed record DiffSides(DiffSide Before, DiffSide Now)
{
    /// <summary>Completes a result; where one of them cannot be read by the contract, by the headers alone.</summary>
    public async Task<DataDiffResult> CompareAsync(DataDiffResult result, StageWork work)
    {
        var columns = ColumnComparison.InFiles(
            await Before.HeaderAsync(work.Cancellation), await Now.HeaderAsync(work.Cancellation)).ToList();
        ValidationReport past, present;
        try
        {
            var before = work with { Folder = work.Output("before"), Progress = new PartOfProgress(work.Progress, 0, 0.5) };
            past = await By($"At {result.Revision}", () => Before.ValidateAsync(before, null));
            var basis = Before.Found(past, before);
            present = await By("Now", () => Now.ValidateAsync(work with { Folder = work.Output("now") }, basis));
        }
        catch (LevainException reason)
        {
            return result with { HasFailed = true, Columns = columns, Sentence = $"The values cannot be compared. {reason.Message}" };
        }

        return result with
        {
            Change = present.Change,
            Sentence = present.Change!.Sentence,
            Notes = [.. result.Notes, .. Left("before", past), .. Left("now", present)],
        };
    }

    private static async Task<ValidationReport> By(string side, Func<Task<ValidationReport>> validate)
    {
        try
        {
            return await validate();
        }
        catch (LevainException reason)
        {
            throw new LevainException($"{side}: {reason.Message}", reason);
        }
    }

    private static IEnumerable<string> Left(string side, ValidationReport report)
    {
        if (report.Quarantined > 0)
            yield return FormattableString.Invariant(
                $"{report.Quarantined:N0} of {report.Rows:N0} rows {side} break today's contract {report.Contract} and are not compared");
    }
}
