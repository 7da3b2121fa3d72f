namespace Levain.Benchmarks.Serving;

/// <summary>A program that was published, or why it could not be.</summary>
/// <param name="Program">The path of what is started.</param>
/// <param name="Missing">A sentence; null where the program is there.</param>
internal sealed record Published(string Program, string? Missing);
