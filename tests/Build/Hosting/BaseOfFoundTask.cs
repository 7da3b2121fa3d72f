using Cake.Frosting;

namespace Levain.Hosting;

/// <summary>Abstract, so no target.</summary>
public abstract class BaseOfFoundTask : FrostingTask;
