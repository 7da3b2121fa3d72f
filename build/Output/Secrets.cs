using System.Data.Common;
using System.Text.RegularExpressions;
using Levain.CommandLine;
using Levain.Delivery.Images.Registries;
using Levain.Delivery.Releases.Connecting;

namespace Levain.Output;

/// <summary>The secrets of the environment, kept out of all that is printed, written or sent.</summary>
internal sealed class Secrets
{
    private static readonly string[] Variables = [GitHubSettings.TokenVariable, CredentialSettings.TokenVariable, MonitorArguments.ConnectionVariable];

    private readonly IReadOnlyList<string> values;

    /// <param name="variable">Gives a variable's value; null where it is not set.</param>
    public Secrets(Func<string, string?> variable) => values =
    [
        .. Variables.Select(variable).OfType<string>().Append(PasswordOf(variable(MonitorArguments.ConnectionVariable)))
            .OfType<string>().SelectMany(v => v.Split('\n', '\r')).Select(v => v.Trim()).Where(v => v.Length > 0)
            .Distinct(StringComparer.Ordinal).OrderByDescending(v => v.Length).ThenBy(v => v, StringComparer.Ordinal),
    ];

    public static Secrets OfEnvironment { get; } = new(Environment.GetEnvironmentVariable);

    /// <summary>Has the runner of a workflow strike them out of its log; nowhere else is a secret printed.</summary>
    public void Announce(TextWriter output)
    {
        foreach (var value in values)
            output.WriteLine($"::add-mask::{value.Replace("%", "%25", StringComparison.Ordinal)}");
    }

    /// <summary>The text without them.</summary>
    public string Mask(string text) => values.Aggregate(text, (masked, value) => value.Length >= 6
        ? masked.Replace(value, "***", StringComparison.Ordinal)
        : Regex.Replace(masked, $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(value)}(?![\p{{L}}\p{{N}}])", "***"));

    // The words that Npgsql takes for it.
    private static string? PasswordOf(string? connection)
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = connection ?? "" };
            foreach (var word in new[] { "Password", "PSW", "PWD" })
                if (parts.TryGetValue(word, out var value)) return value as string;
            return null;
        }
        catch (ArgumentException)
        {
            // Not a connection string: then it has no password that anybody could log in with.
            return null;
        }
    }
}
