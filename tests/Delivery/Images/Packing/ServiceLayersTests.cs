using Xunit;

namespace Levain.Delivery.Images.Packing;

public sealed class ServiceLayersTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Packages_come_before_the_sources_own_assemblies_and_what_no_container_needs_stays_behind()
    {
        foreach (var name in new[]
        {
            "Npgsql.dll", "Npgsql.pdb", "Levain.Models.dll", "Levain.Models.pdb", "Levain.Models.xml", "Levain.ScoringHost.dll", "Levain.ScoringHost",
            "Levain.ScoringHost.deps.json", "web.config", "runtimes/win-x64/native/a.dll", "runtimes/osx-arm64/native/a.dylib",
            $"runtimes/linux-{Processor}/native/libCpuMathNative.so", "runtimes/unix/lib/b.dll",
        })
            folder.Write("full/" + name, name);
        var layers = ServiceLayers.Of(new ServiceBuild(HostKind.Full, folder["full"], "Levain.ScoringHost.dll", ""));
        Assert.Equal(["packages", "service"], layers.Select(l => l.Name));
        Assert.Equal(["/app/Npgsql.dll", $"/app/runtimes/linux-{Processor}/native/libCpuMathNative.so", "/app/runtimes/unix/lib/b.dll"], layers[0].Entries.Select(e => e.Path));
        Assert.Equal(["/app/Levain.Models.dll", "/app/Levain.ScoringHost.deps.json", "/app/Levain.ScoringHost.dll"], layers[1].Entries.Select(e => e.Path));
        Assert.Equal([$"/app/runtimes/linux-{Processor}/native/libCpuMathNative.so"], layers.SelectMany(l => l.Entries).Where(e => e.IsProgram).Select(e => e.Path));
    }

    [Fact]
    public void A_program_of_machine_code_is_one_layer()
    {
        folder.Write("aot/Levain.ScoringNative", "ELF");
        var layer = Assert.Single(ServiceLayers.Of(new ServiceBuild(HostKind.Aot, folder["aot"], "Levain.ScoringNative", "")));
        Assert.Equal("service", layer.Name);
        Assert.True(Assert.Single(layer.Entries).IsProgram);
    }

    private static string Processor => System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
}
