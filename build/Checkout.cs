namespace Levain;

/// <summary>The checkout that this program works in.</summary>
internal static class Checkout
{
    /// <summary>The folder that the script names, or the nearest above the working directory that holds the build.</summary>
    public static string Root { get; } =
        Environment.GetEnvironmentVariable("LEVAIN_ROOT") is { Length: > 0 } named ? named : Search(Environment.CurrentDirectory);

    private static string Search(string start)
    {
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "build", "Build.csproj")))
                return folder;
        return start;
    }
}
