namespace Levain.CommandLine;

/// <summary>What people type to start the build program.</summary>
internal static class BuildScript
{
    public static string Name => OperatingSystem.IsWindows() ? "./build.ps1" : "./build.sh";
}
