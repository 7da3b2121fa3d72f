namespace Levain.Definitions.Contracts;

/// <summary>Requests to score may carry fields that the contract does not name; else each of them is an error.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class IgnoreUnknownFieldsAttribute : Attribute;
