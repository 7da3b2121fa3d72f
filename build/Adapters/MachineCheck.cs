namespace Levain.Adapters;

/// <summary>Something that a machine has or lacks.</summary>
/// <param name="What">Its name.</param>
/// <param name="IsThere">The machine has it.</param>
/// <param name="IsNeeded">No target works without it.</param>
/// <param name="Found">What was found.</param>
/// <param name="Advice">What to do where it is missing.</param>
internal sealed record MachineCheck(string What, bool IsThere, bool IsNeeded, string Found, string Advice);
