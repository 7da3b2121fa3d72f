namespace Levain.Validating.Changes;

/// <summary>Shows nothing: of two snapshots that are compared, only the difference is of interest.</summary>
internal sealed class NoPages : IValidationPages
{
    public IEnumerable<(string Name, string Text)> Write(ValidationPageFacts facts) => [];
}
