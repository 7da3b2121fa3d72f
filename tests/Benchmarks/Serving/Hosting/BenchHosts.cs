namespace Levain.Benchmarks.Serving.Hosting;

/// <summary>Starts this program again as one of the hosts in it.</summary>
internal static class BenchHosts
{
    private const string Option = "--serve=";

    /// <summary>Becomes the host that the command line names; false where it names none.</summary>
    public static async Task<bool> TryRunAsync(IReadOnlyList<string> args, IEnumerable<IBenchHost> hosts)
    {
        if (args is not [var option, var models, var url] || !option.StartsWith(Option, StringComparison.Ordinal)) return false;
        await hosts.Single(h => h.Id == option[Option.Length..]).RunAsync(models, url);
        return true;
    }

    /// <summary>How such a host is started, under the runtime's settings of a published web host.</summary>
    public static ServerCommand Command(string name, IBenchHost host, string models) => new()
    {
        Name = name,
        Program = "dotnet",
        Arguments = ["exec", typeof(BenchHosts).Assembly.Location, Option + host.Id, models, ServerCommand.Url],
        Variables = [("DOTNET_TieredPGO", "1"), ("DOTNET_gcServer", "1")],
    };
}
