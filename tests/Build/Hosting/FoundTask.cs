namespace Levain.Hosting;

/// <summary>The one public task here, for the host to find.</summary>
public sealed class FoundTask : BaseOfFoundTask;
