using Cake.Core;

namespace Cake.Frosting;

/// <summary>The context of a build that has none of its own, and the base of those that have.</summary>
public class FrostingContext(ICakeContext context) : CakeContextAdapter(context), IFrostingContext;
