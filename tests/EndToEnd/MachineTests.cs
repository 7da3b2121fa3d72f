using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd;

public sealed class MachineTests(Bakery bakery)
{
    private static readonly string[] Tools =
    [
        "awk", "bash", "cat", "cp", "env", "find", "grep", "ls", "mkdir", "mktemp", "mv", "ps", "rm", "sed", "sha256sum", "sort",
        "tail", "tee", "xargs",
    ];

    [Fact]
    public async Task Without_an_SDK_and_without_a_network_a_sentence_says_what_is_missing_and_where_to_get_it()
    {
        using var checkout = await bakery.FreshAsync();
        using var tools = await ToolsWithoutDotnetAsync();

        (await checkout.BuildAsync([("PATH", tools.Root)], "--target=Retrain")).Refused(
            "which global.json asks for, is not on this machine", "Connect to the network and run ./build.sh again",
            "https://dotnet.microsoft.com/download");

        await checkout.AssertNothingIsHalfWrittenAsync();
        (await checkout.RetrainMarketAsync()).Succeeded();
    }

    [Fact]
    public async Task In_a_checkout_that_cannot_be_written_a_sentence_says_so()
    {
        await NeedsMountsAsync();
        using var checkout = await bakery.FreshAsync();

        (await MountedAsync(checkout, "mount --bind . . && mount -o remount,bind,ro . && cd . && exec ./build.sh --target=Retrain --model=market"))
            .Refused("Nothing can be written to", "Make it writable, or copy the checkout");

        await checkout.AssertNothingIsHalfWrittenAsync();
    }

    [Fact]
    public async Task Where_the_models_folder_cannot_be_written_the_promotion_is_refused_whole()
    {
        await NeedsMountsAsync();
        using var checkout = await bakery.ReadyAsync();

        (await MountedAsync(
                checkout, "mount --bind models models && mount -o remount,bind,ro models && "
                + "exec ./build.sh --target=Retrain --model=market --as-of=2016-12-30"))
            .Refused("Cannot write", "models/market/history.jsonl", "Nothing was half written.", "give this user the right to write");

        await checkout.AssertNothingIsHalfWrittenAsync();
        (await checkout.RetrainMarketAsync()).Succeeded();
    }

    [Theory]
    [InlineData(16)]
    [InlineData(48)]
    public async Task On_a_full_disk_a_sentence_says_so_and_with_room_the_same_command_goes_on(int kilobytes)
    {
        await NeedsMountsAsync();
        using var checkout = await bakery.FreshAsync();

        // The compiled program stays where it is; everything that a run makes goes to a disk of that size.
        var run = await MountedAsync(
            checkout,
            $"""
            keep=$(mktemp -d) && mount --bind artifacts/.build "$keep" &&
            mount -t tmpfs -o size={kilobytes}k none artifacts && mkdir artifacts/.build && mount --bind "$keep" artifacts/.build
            ./build.sh --target=Retrain --model=market; first=$?
            git status --porcelain
            mount -o remount,size=50m artifacts && ./build.sh --target=Retrain --model=market && echo "then well" >&2
            umount artifacts/.build artifacts "$keep" && rmdir "$keep"
            exit $first
            """);

        run.Refused("Cannot write", "No space left on device", "Make room", "then well");
        await checkout.AssertNothingIsHalfWrittenAsync();
    }

    internal static Task<ScriptRun> MountedAsync(CheckoutCopy checkout, string script) =>
        checkout.RunAsync([], "unshare", "-m", "bash", "-c", script);

    internal static async Task NeedsMountsAsync()
    {
        using var folder = CheckoutCopy.Empty();
        ScriptRun? run = null;
        try
        {
            run = await MountedAsync(folder, "mount -t tmpfs none .");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no unshare.
        }

        Assert.SkipUnless(run?.ExitCode == 0, "this user cannot mount in a namespace (unshare -m), which a full or read-only disk needs");
    }

    private static async Task<CheckoutCopy> ToolsWithoutDotnetAsync()
    {
        var tools = CheckoutCopy.Empty();
        await tools.ToolAsync("bash", ["-c", "for tool; do ln -s \"$(type -P \"$tool\")\" .; done", "link", .. Tools]);
        await tools.ToolAsync("bash", "-c", "printf '#!/usr/bin/env bash\\nexit 6\\n' | tee curl wget >/dev/null; chmod +x curl wget");
        return tools;
    }
}
