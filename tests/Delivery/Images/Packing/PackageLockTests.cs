using Xunit;

namespace Levain.Delivery.Images.Packing;

public sealed class PackageLockTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Packages_are_listed_by_name_with_their_hashes_and_projects_are_not()
    {
        var path = folder.Write("packages.lock.json", """
            {"version": 2, "dependencies": {
              "net10.0": {"Npgsql": {"type": "Direct", "resolved": "10.0.3", "contentHash": "bb=="}, "levain.scoring": {"type": "Project"}},
              "net10.0/linux-x64": {"Markdig": {"type": "Direct", "resolved": "1.6.0", "contentHash": "aa=="}, "Npgsql": {"type": "Direct", "resolved": "10.0.3", "contentHash": "bb=="}}}}
            """);
        Assert.Equal(["Markdig 1.6.0 aa==", "Npgsql 10.0.3 bb=="], PackageLock.Read(path).Select(p => $"{p.Name} {p.Version} {p.ContentHash}"));
    }

    [Theory]
    [InlineData("ScoringHost")]
    [InlineData("ScoringNative")]
    public void The_services_own_lock_files_are_understood(string project) =>
        Assert.Contains(PackageLock.Read(Path.Combine(Repository.Root, "src", project, "packages.lock.json")), p => p.Name == "Newtonsoft.Json");

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"dependencies\": {\"net10.0\": 3}}")]
    public void What_is_none_is_told(string text) =>
        Told.Says(Told.By(() => PackageLock.Read(folder.Write("packages.lock.json", text))), "packages.lock.json", "dotnet restore");
}
