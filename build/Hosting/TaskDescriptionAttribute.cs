namespace Cake.Frosting;

/// <summary>Says in one sentence what the target does.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TaskDescriptionAttribute(string description) : Attribute
{
    public string Description { get; } = description;
}
