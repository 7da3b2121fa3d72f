using Newtonsoft.Json;

namespace Levain.Evaluating.Fixtures;

/// <summary>Reads what scikit-learn and R said; see make_fixtures.py and make_significance.R.</summary>
internal static class FixtureFile
{
    public static T Read<T>(string name)
    {
        using var stream = typeof(FixtureFile).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return JsonConvert.DeserializeObject<T>(reader.ReadToEnd())!;
    }
}
