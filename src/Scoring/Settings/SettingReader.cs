using System.Collections;

namespace Levain.Scoring.Settings;

/// <summary>Reads settings from the environment and the command line, which wins; what is not understood is an error.</summary>
internal static class SettingReader
{
    /// <exception cref="LevainException">A setting is unknown, or its value is none.</exception>
    public static ScoringSettings Read(IReadOnlyList<string> arguments, IDictionary environment)
    {
        var settings = new ScoringSettings();
        foreach (var name in environment.Keys.Cast<string>().Where(k => k.StartsWith(SettingTable.Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var setting = SettingTable.All.FirstOrDefault(s => s.Variable == name) ?? throw Unknown(name, SettingTable.All.Select(s => s.Variable));
            settings = Apply(settings, setting, name, (string)environment[name]!);
        }

        foreach (var argument in arguments)
        {
            var parts = argument.Split('=', 2);
            var setting = SettingTable.All.FirstOrDefault(s => "--" + s.Name == parts[0] && !s.IsSecret)
                ?? throw Unknown(parts[0], SettingTable.All.Select(s => s.IsSecret ? s.Variable + " (environment only)" : "--" + s.Name));
            settings = Apply(settings, setting, parts[0], parts.Length == 2 ? parts[1] : "");
        }

        return Checked(settings);
    }

    /// <summary>What can be set, as people read it.</summary>
    public static string Help() => "The scoring service. Settings, on the command line or in the environment:\n"
        + string.Join("\n", SettingTable.All.Select(s => $"  {(s.IsSecret ? "" : $"--{s.Name}={s.Wanted}, ")}{s.Variable}\n      {s.Meaning}")) + "\n";

    private static ScoringSettings Apply(ScoringSettings settings, Setting setting, string name, string value) =>
        setting.Apply(settings, value)
            ?? throw new LevainException($"{name}={(setting.IsSecret ? "..." : value)} is not understood. Write {setting.Wanted}: {setting.Meaning}.");

    private static ScoringSettings Checked(ScoringSettings settings) => settings.KeepsPredictions && settings.Log.ConnectionString == ""
        ? throw new LevainException($"--log=postgres needs a connection string. Set {SettingTable.Prefix}LOG_POSTGRES in the environment.")
        : settings;

    private static LevainException Unknown(string name, IEnumerable<string> known) =>
        new($"The setting {name} is unknown. The settings are: {string.Join(", ", known)}.");
}
