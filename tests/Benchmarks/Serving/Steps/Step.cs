namespace Levain.Benchmarks.Serving.Steps;

/// <summary>A part of what answering a request takes.</summary>
/// <param name="Name">As the table shows it.</param>
/// <param name="Run">Does it once.</param>
/// <param name="ReadsJson">It goes over the whole text of the request.</param>
internal sealed record Step(string Name, Action Run, bool ReadsJson = false);
