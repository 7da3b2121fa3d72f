using Cake.Cli;
using Cake.Cli.Infrastructure;
using Cake.Core;
using Cake.Core.Configuration;
using Cake.Core.Diagnostics;
using Cake.Core.IO;
using Cake.Core.Scripting;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console.Cli;

namespace Cake.Frosting;

/// <summary>Does what the command line asks: runs the targets, or shows them, or Cake's version.</summary>
internal sealed class HostCommand : Command<HostSettings>
{
    public override int Execute(CommandContext context, HostSettings settings, CancellationToken cancellationToken)
    {
        var services = (IServiceCollection)context.Data!;
        services.AddSingleton<ICakeArguments>(context.Remaining.ToCakeArguments(settings.Targets));
        services.AddSingleton(context.Remaining);
        var provider = services.BuildServiceProvider();
        try
        {
            Perform(provider, settings);
            return 0;
        }
        catch (Exception failure)
        {
            return provider.GetRequiredService<ICakeLog>().LogException(failure);
        }
    }

    private static void Perform(ServiceProvider provider, HostSettings settings)
    {
        if (settings.Version)
            provider.GetRequiredService<VersionFeature>().Run(provider.GetRequiredService<IConsole>());
        else if (settings.Info)
            provider.GetRequiredService<InfoFeature>().Run(provider.GetRequiredService<IConsole>());
        else
            RunTargets(provider, settings);
    }

    private static void RunTargets(ServiceProvider provider, HostSettings settings)
    {
        var log = provider.GetRequiredService<ICakeLog>();
        log.Verbosity = settings.Verbosity ?? Verbosity.Normal;
        EnterFolder(provider, settings);
        log.Verbosity = provider.GetRequiredService<ICakeConfiguration>().GetVerbosity(settings.Verbosity);

        var host = ScriptHostFor(provider, settings);
        provider.GetRequiredService<HostEngine>().Register();
        if (settings.Exclusive)
            host.Settings.UseExclusiveTarget();
        host.RunTargets(settings.Targets);
    }

    private static void EnterFolder(ServiceProvider provider, HostSettings settings)
    {
        var environment = provider.GetRequiredService<ICakeEnvironment>();
        var wished = settings.WorkingDirectory ?? provider.GetService<WorkingDirectory>()?.Path;
        var folder = wished?.MakeAbsolute(environment) ?? environment.WorkingDirectory;
        if (!provider.GetRequiredService<IFileSystem>().Exist(folder))
            throw new CakeException($"The working directory '{folder.FullPath}' does not exist.");
        environment.WorkingDirectory = folder;
    }

    private static ScriptHost ScriptHostFor(ServiceProvider provider, HostSettings settings) => settings switch
    {
        { DryRun: true } => provider.GetRequiredService<DryRunScriptHost<IFrostingContext>>(),
        { Tree: true } => provider.GetRequiredService<TreeScriptHost>(),
        { Description: true } => provider.GetRequiredService<DescriptionScriptHost>(),
        _ => provider.GetRequiredService<BuildScriptHost<IFrostingContext>>(),
    };
}
