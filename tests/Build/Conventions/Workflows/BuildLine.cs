using System.Diagnostics;

namespace Levain.Conventions.Workflows;

/// <summary>Lets the shell of a runner work a build line out, in front of a build that only writes down what it was given.</summary>
internal static class BuildLine
{
    public static async Task<IReadOnlyList<string>> ArgumentsAsync(Plan plan, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("levain-line-");
        try
        {
            var stub = Path.Combine(folder.FullName, "build.sh");
            await File.WriteAllTextAsync(stub, "#!/bin/sh\nprintf '%s\\0' \"$@\"\n", cancellation);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(stub, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            var script = Path.Combine(folder.FullName, "script.sh");
            await File.WriteAllTextAsync(script, plan.Script, cancellation);
            var start = new ProcessStartInfo(plan.Shell, plan.ArgumentsOf(script)) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true };
            foreach (var (name, value) in plan.Environment) start.Environment[name] = value;
            using var bash = Process.Start(start)!;
            var said = await bash.StandardOutput.ReadToEndAsync(cancellation);
            await bash.WaitForExitAsync(cancellation);
            Xunit.Assert.Equal(0, bash.ExitCode);
            Xunit.Assert.Equal(["build.sh", "script.sh"], folder.GetFileSystemInfos().Select(f => f.Name).Order(StringComparer.Ordinal));
            return said.Split('\0')[..^1];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
