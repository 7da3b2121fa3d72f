using System.Globalization;
using System.Text;

namespace Levain.Stages;

/// <summary>All that a stage's result depends on, part by part; its hash names the result.</summary>
[Plumbing]
public sealed class StageKey
{
    private readonly SortedDictionary<string, string> parts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Parts => parts;

    /// <summary>Adds a part under a name that is not taken yet.</summary>
    public StageKey With(string name, string value)
    {
        parts.Add(name, value);
        return this;
    }

    /// <summary>Adds a part whose value reads the same in every culture.</summary>
    public StageKey With(string name, IFormattable value) =>
        With(name, value.ToString(null, CultureInfo.InvariantCulture));

    /// <summary>The digest over names and values; lengths keep neighbours apart.</summary>
    public string Hash()
    {
        var text = new StringBuilder();
        foreach (var (name, value) in parts)
            text.Append(CultureInfo.InvariantCulture, $"{name.Length}:{name}={value.Length}:{value}\n");
        return Digest.OfText(text.ToString());
    }
}
