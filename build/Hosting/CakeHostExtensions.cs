using Cake.Core.IO;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting;

/// <summary>Tells a host which context, lifetimes and folder it works with; the last call of each counts.</summary>
public static class CakeHostExtensions
{
    public static CakeHost UseContext<TContext>(this CakeHost host)
        where TContext : class, IFrostingContext =>
        host.ConfigureServices(services => services.AddSingleton<IFrostingContext, TContext>());

    public static CakeHost UseLifetime<TLifetime>(this CakeHost host)
        where TLifetime : class, IFrostingLifetime =>
        host.ConfigureServices(services => services.AddSingleton<IFrostingLifetime, TLifetime>());

    public static CakeHost UseTaskLifetime<TLifetime>(this CakeHost host)
        where TLifetime : class, IFrostingTaskLifetime =>
        host.ConfigureServices(services => services.AddSingleton<IFrostingTaskLifetime, TLifetime>());

    public static CakeHost UseWorkingDirectory(this CakeHost host, DirectoryPath path) =>
        host.ConfigureServices(services => services.AddSingleton(new WorkingDirectory(path)));
}
