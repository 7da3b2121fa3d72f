using Cake.Core;
using Cake.Core.Configuration;
using Cake.Core.IO;

namespace Cake.Frosting;

/// <summary>Cake's settings from its file, the environment and the command line.</summary>
internal sealed class HostConfiguration(IFileSystem files, ICakeEnvironment environment, ICakeArguments arguments)
    : ICakeConfiguration
{
    private readonly ICakeConfiguration settings = new CakeConfigurationProvider(files, environment)
        .CreateConfiguration(
            environment.WorkingDirectory,
            new Dictionary<string, string>(),
            arguments.GetArguments().ToDictionary(x => x.Key, x => x.Value?.FirstOrDefault() ?? string.Empty));

    public string GetValue(string key) => settings.GetValue(key);
}
