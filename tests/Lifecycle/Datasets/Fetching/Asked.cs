namespace Levain.Datasets.Fetching;

/// <summary>What a client asked of the server.</summary>
/// <param name="Path">The path with its query.</param>
/// <param name="Range">The header, empty where it was not sent.</param>
/// <param name="IfRange">The header, empty where it was not sent.</param>
internal sealed record Asked(string Path, string Range, string IfRange);
