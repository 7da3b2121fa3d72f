using System.Reflection;
using Cake.Cli;
using Cake.Core.Configuration;
using Cake.Core.Modules;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console.Cli;

namespace Cake.Frosting;

/// <summary>Builds and runs a Cake build whose targets are classes.</summary>
public sealed class CakeHost
{
    private readonly ServiceCollection services = CreateServices();
    private readonly List<Assembly?> assemblies = [Assembly.GetEntryAssembly()];

    public CakeHost AddAssembly(Assembly assembly)
    {
        assemblies.Add(assembly);
        return this;
    }

    public CakeHost ConfigureServices(Action<IServiceCollection> services)
    {
        services(this.services);
        return this;
    }

    public int Run(IEnumerable<string> args)
    {
        foreach (var task in assemblies.OfType<Assembly>().SelectMany(TaskTypes))
            services.AddSingleton(typeof(IFrostingTask), task);

        var app = new CommandApp<HostCommand>().WithData(services);
        // An option of Cake's that carries a value, as in --version=1.2.3, becomes an argument of the build.
        app.Configure(config => config.Settings.ConvertFlagsToRemainingArguments = true);
        return app.Run(args);
    }

    private static IEnumerable<Type> TaskTypes(Assembly assembly) => assembly
        .GetExportedTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IFrostingTask)));

    /// <summary>Only the core module: the others bring installers of packages, which cost a third of a start.</summary>
    private static ServiceCollection CreateServices()
    {
        var services = new ServiceCollection();
        services.AddCakeDiagnostics().UseModule<CoreModule>();
        services.AddSingleton<ICakeConfiguration, HostConfiguration>();
        services.AddSingleton<BuildScriptHost<IFrostingContext>>();
        services.AddSingleton<DryRunScriptHost<IFrostingContext>>();
        services.AddSingleton<TreeScriptHost>();
        services.AddSingleton<DescriptionScriptHost>();
        services.AddSingleton<IVersionResolver, VersionResolver>();
        services.AddSingleton<VersionFeature>();
        services.AddSingleton<InfoFeature>();
        services.AddSingleton<HostEngine>();
        services.AddSingleton<IFrostingContext, FrostingContext>();
        return services;
    }
}
