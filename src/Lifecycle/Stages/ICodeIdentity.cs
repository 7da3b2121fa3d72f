namespace Levain.Stages;

/// <summary>Names the code that a result depends on.</summary>
public interface ICodeIdentity
{
    /// <summary>A digest that changes when code reachable from these types changes, and else not.</summary>
    string Of(params Type[] roots);
}
