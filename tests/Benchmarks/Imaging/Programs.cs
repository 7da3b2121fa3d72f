namespace Levain.Benchmarks.Imaging;

/// <summary>Finds programs, root's among them, which not every PATH leads to.</summary>
internal static class Programs
{
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(["/usr/sbin", "/sbin", "/usr/local/sbin"])
            .Select(f => Path.Combine(f, program)).FirstOrDefault(File.Exists);
}
