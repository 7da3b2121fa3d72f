using Xunit;

namespace Levain.Hosting;

/// <summary>Tests that take over the console, the one thing that all of a process share.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class OnTheConsole
{
    public const string Name = "console";
}
