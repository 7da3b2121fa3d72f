using System.Diagnostics;
using Levain.Conventions;
using Xunit;

namespace Levain.Scripts;

public sealed class ShellcheckTests
{
    [Theory]
    [InlineData("build.sh")]
    [InlineData(".ci/run")]
    public async Task A_script_is_clean(string script)
    {
        var start = new ProcessStartInfo("shellcheck", [Path.Combine(Repository.Root, script)]) { RedirectStandardOutput = true };
        using var check = Start(start);
        Assert.SkipWhen(check is null, "shellcheck is not on this machine");

        var said = await check.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await check.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("", said);
        Assert.Equal(0, check.ExitCode);
    }

    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
