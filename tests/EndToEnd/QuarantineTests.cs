using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd;

/// <summary>A machine that fails while bad rows are put aside, or does not let the data be read.</summary>
public sealed class QuarantineTests(Bakery bakery) : OwnCheckout(bakery)
{
    private const string Data = "data/market/sp500-2000.csv";
    private const int FieldBytes = 10_000_000;
    private const int Moments = 5;

    [Fact]
    public async Task Where_the_quarantine_does_not_fit_on_the_disk_the_same_command_goes_on_with_room()
    {
        await MachineTests.NeedsMountsAsync();
        await DamageAsync(rows: 1);

        // The room is enough for all that the run makes but for the quarantine.
        var run = await MachineTests.MountedAsync(
            Checkout,
            """
            keep=$(mktemp -d) && mount --bind artifacts/.build "$keep" &&
            mount -t tmpfs -o size=4m none artifacts && mkdir artifacts/.build && mount --bind "$keep" artifacts/.build
            ./build.sh --target=Validate --model=market; first=$?
            find artifacts -path artifacts/.build -prune -o -name 'quarantine.csv*' -path 'artifacts/market/*' -print
            mount -o remount,size=60m artifacts && ./build.sh --target=Validate --model=market && wc -c <artifacts/market/quarantine.csv
            umount artifacts/.build artifacts "$keep" && rmdir "$keep"
            exit $first
            """);

        run.Refused("Cannot write artifacts/", "No space left on device", "Nothing was half written.", "Make room", "1 in quarantine");
        Assert.DoesNotContain("artifacts/market/quarantine.csv", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^10000\d\d\d$", run.Output);
        await AssertGoodAgainAsync();
    }

    [Fact]
    public async Task Killed_while_validating_the_same_command_ends_with_the_same_quarantine()
    {
        await DamageAsync(rows: 5);
        (await ValidateAsync()).Succeeded();
        var whole = await File.ReadAllBytesAsync(Checkout.PathTo("artifacts/market/quarantine.csv"), TestContext.Current.CancellationToken);
        Assert.True(whole.Length > 5 * FieldBytes);
        for (var i = 0; i < Moments; i++)
        {
            await Checkout.ToolAsync("bash", "-c", "rm -rf artifacts/market artifacts/.store artifacts/.tmp");
            using var running = Checkout.StartBuild("--target=Validate", "--model=market");
            await running.SaysAsync("Fetch     market");
            await Task.Delay(150 * i, TestContext.Current.CancellationToken);
            await running.SignalAsync("KILL");
            await running.EndAsync();

            (await ValidateAsync()).Succeeded();

            var again = await File.ReadAllBytesAsync(Checkout.PathTo("artifacts/market/quarantine.csv"), TestContext.Current.CancellationToken);
            Assert.True(whole.AsSpan().SequenceEqual(again));
        }

        await AssertGoodAgainAsync();
    }

    [Fact]
    public async Task A_file_that_this_user_may_not_read_is_named_and_with_the_right_the_same_command_goes_on()
    {
        await NeedsAnotherUserAsync();
        (await GiveAwayAsync("chown root:root", Data)).Succeeded();
        (await GiveAwayAsync("chmod 600", Data)).Succeeded();

        (await AsAnotherUserAsync()).Refused(
            "Files of market cannot be compared with data/market/dataset.json:", $"{Data} cannot be read by this user. Give it the right to read the file");

        await Checkout.ToolAsync("chmod", "644", Data);
        (await AsAnotherUserAsync()).Succeeded();
        await Checkout.ToolAsync("bash", "-c", "chown -R root:root ..");
        await AssertGoodAgainAsync();
    }

    private async Task DamageAsync(int rows)
    {
        var lines = Checkout.Read(Data).Split('\n');
        for (var i = 0; i < rows; i++) lines[1_000 + i] = $"{lines[1_000 + i][..10]},1,{new string('x', FieldBytes)},1,1,1,1";
        Checkout.Write(Data, string.Join('\n', lines));
        (await Checkout.BuildAsync("--target=Fetch", "--model=market", "--pin")).Succeeded();
    }

    private Task<ScriptRun> ValidateAsync() => Checkout.BuildAsync("--target=Validate", "--model=market");

    // All but the compiled program, which other checkouts share, is the other user's.
    private Task<ScriptRun> GiveAwayAsync(string command, string file) => Checkout.RunAsync(
        [], "bash", "-c",
        $"find \"$PWD/..\" -path '*/artifacts/.build/*' -prune -o ! -path '*/{file}' -exec chown -h 65534:65534 {{}} + && {command} {file}");

    // build.sh reads the user's own configuration, which this user has not: the program itself is run.
    private Task<ScriptRun> AsAnotherUserAsync() => Checkout.RunAsync(
        [], "bash", "-c",
        """
        program=$(echo "$PWD"/artifacts/.build/*/Levain.Build.dll)
        export LEVAIN_ROOT=$PWD HOME=$PWD LEVAIN_CAKE_HOST=$(cat "${program%/*}/.host")
        exec setpriv --reuid=65534 --regid=65534 --clear-groups dotnet exec "$program" --target=Validate --model=market
        """);

    private async Task NeedsAnotherUserAsync()
    {
        var other = await Checkout.RunAsync([], "bash", "-c", "setpriv --reuid=65534 --regid=65534 --clear-groups dotnet --list-runtimes");
        Assert.SkipUnless(other.ExitCode == 0, "this user cannot become another one (setpriv), which a file without the right to read needs");
    }
}
