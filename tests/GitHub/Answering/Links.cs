namespace Levain.GitHub.Answering;

/// <summary>The addresses in answers.</summary>
/// <param name="Host">This server, with a slash.</param>
/// <param name="Root">Where the API begins.</param>
/// <param name="Owner">The repository's owner.</param>
/// <param name="Name">The repository.</param>
internal sealed record Links(Uri Host, string Root, string Owner, string Name)
{
    public const int RepositoryId = 4711;

    public string Api => $"{Host.ToString().TrimEnd('/')}{Root}";

    public string Repository => $"{Api}repos/{Owner}/{Name}";

    /// <summary>Where bytes are sent; at github.com this is another host.</summary>
    public string Uploads => $"{Host}uploads/repos/{Owner}/{Name}";

    /// <summary>Where bytes lie; no token may be shown there.</summary>
    public string Storage => $"http://localhost:{Host.Port}/storage";

    public string Page => $"{Host}{Owner}/{Name}";
}
