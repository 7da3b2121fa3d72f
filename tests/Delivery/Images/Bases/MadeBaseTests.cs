using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Packing;
using Levain.Stages;
using Xunit;

namespace Levain.Delivery.Images.Bases;

public sealed class MadeBaseTests : IDisposable
{
    // Files of the runtime that no service loads.
    private static readonly string[] Unneeded =
        ["createdump", "libmscordaccore.so", "libmscordbi.so", "libcoreclrtraceptprovider.so", "libclrgc.so", "libclrgcexp.so"];

    private readonly TempFolder folder = new();
    private readonly BlobStore blobs;

    public MadeBaseTests() => blobs = new BlobStore(folder["images"]);

    public void Dispose() => folder.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_runs_on_it_alone()
    {
        var rootfs = await UnpackAsync(await MakeAsync(HostKind.Aot, "/bin/true"));
        File.Copy("/bin/true", Path.Combine(rootfs, "true"));
        Assert.Equal("", await InsideAsync(rootfs, "/true"));
        Assert.Contains(Directory.GetFiles(rootfs, "*", SearchOption.AllDirectories), f => Path.GetFileName(f) == "libcrypto.so.3");
        Assert.DoesNotContain(Directory.GetFiles(rootfs, "*", SearchOption.AllDirectories), f => Path.GetFileName(f) is "sh" or "bash" or "dotnet");
    }

    [Fact]
    public async Task The_full_base_holds_the_runtime_that_this_machine_runs_on()
    {
        var rootfs = await UnpackAsync(await MakeAsync(HostKind.Full));
        var told = await InsideAsync(rootfs, "/usr/bin/dotnet", "--list-runtimes");
        Told.Says(told, $"Microsoft.NETCore.App {Environment.Version}", $"Microsoft.AspNetCore.App {Environment.Version}");
        Assert.All(Unneeded, file => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, file)), $"the runtime has no {file} any more"));
        Assert.Empty(Directory.GetFiles(rootfs, "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)).Intersect(Unneeded));
    }

    [Fact]
    public async Task The_same_machine_makes_the_same_base()
    {
        var first = await MakeAsync(HostKind.Aot, "/bin/true");
        Directory.Delete(blobs.Folder, recursive: true);
        var second = await MakeAsync(HostKind.Aot, "/bin/true");
        Assert.Equal(first.Facts, second.Facts);
        Assert.Equal(first.Layers, second.Layers);
        Assert.NotEmpty(first.Entries);
    }

    private Task<BaseImage> MakeAsync(HostKind host, params string[] programs)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only a Linux machine has the libraries");
        return new MadeBase(new LayerWriter(blobs, new FileIndex(folder["files"])), folder["made"]).MakeAsync(host, programs, Cancellation);
    }

    private async Task<string> UnpackAsync(BaseImage image)
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "only root may change the root folder");
        await using var plain = new GZipStream(File.OpenRead(blobs.PathOf(image.Layers.Single().Digest)), CompressionMode.Decompress);
        Directory.CreateDirectory(folder["rootfs"]);
        await TarFile.ExtractToDirectoryAsync(plain, folder["rootfs"], overwriteFiles: false, Cancellation);
        return folder["rootfs"];
    }

    private static async Task<string> InsideAsync(string rootfs, params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/sbin/chroot", ["--userspec=1654:1654", rootfs, .. command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1", ["DOTNET_ROOT"] = null },
        })!;
        var said = await process.StandardOutput.ReadToEndAsync(Cancellation) + await process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        Assert.True(process.ExitCode == 0, said);
        return said;
    }
}
