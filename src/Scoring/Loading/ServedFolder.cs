namespace Levain.Scoring.Loading;

/// <summary>Where a champion lies that was laid out for a service.</summary>
/// <param name="path">The model's own folder.</param>
internal sealed class ServedFolder(string path)
{
    public string Path => path;

    /// <summary>Names the champion; replaced last, when all that it names lies there.</summary>
    public string Pointer => System.IO.Path.Combine(path, "champion.json");

    /// <summary>The folder of a champion's files, named by the first digits of its digest.</summary>
    public string Of(string digest) => System.IO.Path.Combine(path, digest.Replace("sha256:", "", StringComparison.Ordinal)[..12]);
}
