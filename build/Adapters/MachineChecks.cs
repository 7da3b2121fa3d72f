using System.Globalization;
using System.Runtime.InteropServices;
using Levain.Delivery.Images;
using Levain.Delivery.Images.Engines;
using Levain.Delivery.Images.Registries;
using Levain.Stages;

namespace Levain.Adapters;

/// <summary>Looks at what the targets need of a machine.</summary>
internal sealed class MachineChecks(Workspace workspace, IContainerEngine engine, IRegistries registries, DeliveryOptions choices)
{
    private const long Gigabyte = 1L << 30;

    public async Task<IReadOnlyList<MachineCheck>> AllAsync(CancellationToken cancellation) =>
        [Runtime(), Processor(), Memory(), Room(), Writable(), Cultures(), OpenMp(), Linker(), Git(), await EngineAsync(cancellation), await RegistryAsync(cancellation)];

    private static MachineCheck Runtime() => new(
        ".NET", true, true, $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}", "");

    private static MachineCheck Processor() => new(
        "x64 processor", RuntimeInformation.ProcessArchitecture == Architecture.X64, false,
        FormattableString.Invariant($"{Environment.ProcessorCount} cores"),
        "LightGBM's native part exists for x64 only: take FastTree or a linear learner on this machine.");

    private static MachineCheck Memory()
    {
        var bytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        return new MachineCheck(
            "memory, 2 GB or more", bytes >= 2 * Gigabyte, false,
            FormattableString.Invariant($"{(double)bytes / Gigabyte:0.0} GB"), "Run one model at a time: --jobs=1.");
    }

    private MachineCheck Room()
    {
        var free = new DriveInfo(workspace.Root).AvailableFreeSpace;
        return new MachineCheck(
            "disk, 2 GB free or more", free >= 2 * Gigabyte, false,
            FormattableString.Invariant($"{(double)free / Gigabyte:0.0} GB free"), "Make room, or run --target=Clean.");
    }

    private MachineCheck Writable()
    {
        try
        {
            var probe = Path.Combine(workspace.Artifacts, ".probe");
            AtomicFile.Write(probe, "");
            File.Delete(probe);
            return new MachineCheck("artifacts/ is writable", true, true, "yes", "");
        }
        catch (LevainException refused)
        {
            return new MachineCheck("artifacts/ is writable", false, true, "", refused.Message);
        }
    }

    private static MachineCheck Cultures() => new(
        "cultures (ICU)", CultureInfo.GetCultureInfo("de-DE").NumberFormat.NumberDecimalSeparator == ",", false, "there",
        "Only the tests of foreign cultures need it: apt-get install libicu72, or your system's ICU.");

    private static MachineCheck OpenMp()
    {
        var needed = RuntimeInformation.IsOSPlatform(OSPlatform.Linux);
        var there = !needed || NativeLibrary.TryLoad("libgomp.so.1", out _);
        return new MachineCheck("OpenMP for LightGBM", there, false, needed ? "libgomp.so.1" : "not needed here", "apt-get install libgomp1");
    }

    private static MachineCheck Linker() => new(
        "C linker for native code", OperatingSystem.IsWindows() || Toolchain.Linker is not null, false, Toolchain.Linker ?? "not looked for here",
        "The small program of the service needs it, --host=aot; --host=full does without: apt-get install clang, or gcc.");

    // The engine's own sentence says what is wrong and how to mend it.
    private async Task<MachineCheck> EngineAsync(CancellationToken cancellation)
    {
        const string Name = "container engine";
        try
        {
            var found = await engine.AskAsync(cancellation);
            return new MachineCheck(Name, true, false, $"version {found.Version}, API {found.Api}", "");
        }
        catch (LevainException missing)
        {
            return new MachineCheck(Name, false, false, "", "Only --target=Smoke needs it. " + missing.Message);
        }
    }

    private async Task<MachineCheck> RegistryAsync(CancellationToken cancellation)
    {
        const string Name = "registry for images";
        if (choices.Registry is null)
            return new MachineCheck(
                Name, false, false, "", "Only --target=Publish needs one: name it with --registry=HOST/PATH or LEVAIN_REGISTRY. A local one: apt-get install docker-registry.");
        try
        {
            var address = RegistryAddress.Parse(choices.Registry);
            await registries.Open(address).FindAsync(address.Repository("doctor"), "latest", cancellation);
            return new MachineCheck(Name, true, false, $"{address}", "");
        }
        catch (LevainException away)
        {
            return new MachineCheck(Name, false, false, "", away.Message);
        }
    }

    private static MachineCheck Git()
    {
        var found = Toolchain.Find("git", "git.exe");
        return new MachineCheck(
            "git", found is not null, false, found ?? "", "Champions and their history live in git: install it to share them.");
    }
}
