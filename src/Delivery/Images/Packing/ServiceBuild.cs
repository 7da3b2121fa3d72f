namespace Levain.Delivery.Images.Packing;

/// <summary>A published program of the service.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Folder">Its files.</param>
/// <param name="Program">The file that runs: a native program, or an assembly.</param>
/// <param name="LockFile">Names the packages that went into it, with their hashes.</param>
public sealed record ServiceBuild(HostKind Kind, string Folder, string Program, string LockFile);
