namespace Levain.Validating;

/// <summary>Shows people what was found in the data.</summary>
public interface IValidationPages
{
    /// <summary>The pages, each with the name of its file; the same facts give the same text.</summary>
    IEnumerable<(string Name, string Text)> Write(ValidationPageFacts facts);
}
