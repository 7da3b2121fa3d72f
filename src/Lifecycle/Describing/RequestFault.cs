using Levain.Validating;

namespace Levain.Describing;

/// <summary>What a request to score does wrong.</summary>
/// <param name="Instance">The number of the instance, from 0.</param>
/// <param name="Place"><c>row</c>, or <c>past[3]</c> for the fourth row of the past.</param>
/// <param name="Field">The field; empty where the row as a whole is meant.</param>
/// <param name="Code">What kind of fault it is.</param>
/// <param name="Rule">What the contract demands.</param>
/// <param name="Value">What stood there, cut short; null where it is personal or there was nothing.</param>
public sealed record RequestFault(int Instance, string Place, string Field, ViolationCode Code, string Rule, string? Value);
