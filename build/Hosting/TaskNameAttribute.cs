namespace Cake.Frosting;

/// <summary>Names the target; without it the target is named as its class.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TaskNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
