using System.Runtime.InteropServices;

namespace Levain.Stages;

/// <summary>Names what the program runs on: the last bit of <c>Math.Exp</c> hangs on it.</summary>
[Plumbing]
internal static class Platform
{
    /// <summary>The framework with its version and the runtime identifier, as in <c>.NET 10.0.1 linux-x64</c>.</summary>
    public static string Name => $"{RuntimeInformation.FrameworkDescription} {RuntimeInformation.RuntimeIdentifier}";
}
