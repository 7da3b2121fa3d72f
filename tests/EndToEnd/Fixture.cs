namespace Levain.EndToEnd;

/// <summary>The files beside the test program.</summary>
internal static class Fixture
{
    public static string PathTo(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);

    public static IReadOnlyList<string> Files(string folder, string pattern) => Directory.GetFiles(PathTo(folder), pattern);
}
