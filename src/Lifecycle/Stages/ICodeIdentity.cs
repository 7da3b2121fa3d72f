namespace Levain.Stages;

/// <summary>Names the code that a result depends on.</summary>
[Plumbing]
public interface ICodeIdentity
{
    /// <summary>A digest that changes when code reachable from these types changes, and else not.</summary>
    string Of(params Type[] roots);

    /// <summary>The same for a stage over a definition.</summary>
    /// <param name="definition">The model's class.</param>
    /// <param name="stage">The stage's class.</param>
    /// <param name="unread">Names of members that are not read: what only they lead to takes no part.</param>
    string Of(Type definition, Type stage, IReadOnlyList<string> unread);
}
