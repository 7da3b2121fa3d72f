namespace Levain.Delivery.Releases.Connecting;

/// <summary>A repository as GitHub names it.</summary>
/// <param name="Owner">The user or organisation.</param>
/// <param name="Name">The name without the owner.</param>
public sealed record RepositoryName(string Owner, string Name)
{
    /// <summary>Stands for the repository where none is known, in rehearsals alone.</summary>
    public static RepositoryName Unknown { get; } = new("OWNER", "REPOSITORY");

    /// <summary>Reads <c>owner/name</c>.</summary>
    /// <exception cref="LevainException">It is not of that form.</exception>
    public static RepositoryName Parse(string text) =>
        text.Split('/') is [{ Length: > 0 } owner, { Length: > 0 } name]
            ? new(owner, name)
            : throw new LevainException($"'{text}' is no repository of GitHub. Write it as owner/name in GITHUB_REPOSITORY.");

    public override string ToString() => $"{Owner}/{Name}";
}
