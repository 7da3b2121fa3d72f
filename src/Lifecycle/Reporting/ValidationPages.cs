using Levain.Reporting.Pages;
using Levain.Validating;

namespace Levain.Reporting;

/// <summary>Shows what was found in the data: as Markdown for summaries, as a page for a browser.</summary>
public sealed class ValidationPages : IValidationPages
{
    public IEnumerable<(string Name, string Text)> Write(ValidationPageFacts facts) =>
        [(ValidateStage.SummaryFile, ValidationSummary.Write(facts)), (ValidateStage.PageFile, ProfilePage.Write(facts))];
}
