using System.Diagnostics;

namespace Levain.Scripts;

/// <summary>A small copy of the repository with build.sh and, in place of the SDK, a script that notes its calls.</summary>
internal sealed class FakeCheckout : IDisposable
{
    private static readonly string[] Tools =
    [
        "awk", "bash", "cat", "cp", "env", "find", "grep", "ls", "mkdir", "mktemp", "mv", "ps", "rm", "sed",
        "sha256sum", "shasum", "perl", "sleep", "sort", "tail", "tee", "xargs",
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("levain");

    public FakeCheckout()
    {
        Write("build/Program.cs", "first\n");
        Write("src/Lifecycle/Stage.cs", "stage");
        Write("models/fraud/FraudModel.cs", "fraud");
        Write("Directory.Build.props", "<Project />");
        Write("global.json", """{ "sdk": { "version": "10.0.401" } }""");
        Directory.CreateDirectory(Fake);
        Directory.CreateDirectory(Bin);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "build.sh"), PathTo("build.sh"));
        foreach (var tool in Tools)
            Link(tool);
        InstallSdk();
    }

    /// <summary>With spaces and letters beyond ASCII, as people's folders have.</summary>
    public string Root => Path.Combine(folder.FullName, "Müllers Ordner (1)");

    public string Fake => Path.Combine(folder.FullName, "fake");

    public string Bin => Path.Combine(folder.FullName, "bin");

    public IReadOnlyList<string> Calls => File.Exists(NoteOfCalls) ? File.ReadAllLines(NoteOfCalls) : [];

    public int Builds => Calls.Count(call => call.StartsWith("build", StringComparison.Ordinal));

    public IEnumerable<string> Compiled => Directory.EnumerateDirectories(PathTo("artifacts/.build"))
        .Where(folder => Path.GetFileName(folder) != "running");

    private string NoteOfCalls => Path.Combine(Fake, "calls");

    public string PathTo(string name) => Path.Combine(Root, name);

    public void Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathTo(name))!);
        File.WriteAllText(PathTo(name), content);
    }

    public void WriteFake(string name, string content) => File.WriteAllText(Path.Combine(Fake, name), content);

    public void InstallSdk() => InstallTool("dotnet", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Scripts", "fake-dotnet.sh")));

    public void InstallTool(string name, string script)
    {
        var path = Path.Combine(Bin, name);
        File.Delete(path);
        File.WriteAllText(path, script);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void RemoveTool(string name) => File.Delete(Path.Combine(Bin, name));

    public Task<ScriptRun> RunAsync(params string[] args) => RunAsync(new Dictionary<string, string>(), args);

    public async Task<ScriptRun> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        var start = new ProcessStartInfo(Path.Combine(Bin, "bash"), [PathTo("build.sh"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.FullName,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = Bin;
        start.Environment["HOME"] = folder.FullName;
        start.Environment["FAKE"] = Fake;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ScriptRun(process.ExitCode, await output, await error);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Link(string tool)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, tool))
            .FirstOrDefault(File.Exists);
        if (found is not null)
            File.CreateSymbolicLink(Path.Combine(Bin, tool), found);
    }
}
