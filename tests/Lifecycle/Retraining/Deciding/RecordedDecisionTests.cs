using System.Reflection;
using Levain.Stages;
using Xunit;

namespace Levain.Retraining.Deciding;

/// <summary>Decisions that were once made are made again from their evidence, byte for byte.</summary>
public sealed class RecordedDecisionTests
{
    public static TheoryData<string> Names => [.. RecordedDecisions.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_evidence_gives_the_same_decision(string name)
    {
        var evidence = Json.Read<Evidence>(Read(name + ".evidence.json"), name, "Record it anew.");

        Assert.Equal(Read(name + ".decision.json"), Json.Write(Decider.Decide(RecordedDecisions.PolicyOf(name), evidence)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void And_so_it_does_in_another_culture(string name)
    {
        using var _ = new Culture("de-DE");
        The_same_evidence_gives_the_same_decision(name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Evidence_comes_back_from_its_text_as_it_was(string name) =>
        Assert.Equal(Read(name + ".evidence.json"), Json.Write(Json.Read<Evidence>(Read(name + ".evidence.json"), name, "Record it anew.")));

    [Fact]
    public void They_begin_hold_back_and_end() => Assert.Equal(
        [false, false, true, false, false, false, false, true, true],
        RecordedDecisions.Names.Select(n => Json.Read<RetrainDecision>(Read(n + ".decision.json"), n, "").Retrain));

    /// <summary>Writes the fixtures; see what git shows changed, and say in the commit why it may.</summary>
    [Fact(Explicit = true)]
    public void Record_them_anew()
    {
        var project = typeof(RecordedDecisionTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "Project").Value!;
        foreach (var (name, evidence) in RecordedDecisions.Looks())
        {
            var path = Path.Combine(project, "Retraining", "Deciding", "Fixtures", name);
            File.WriteAllText(path + ".evidence.json", Json.Write(evidence));
            File.WriteAllText(path + ".decision.json", Json.Write(Decider.Decide(RecordedDecisions.PolicyOf(name), evidence)));
        }
    }

    private static string Read(string name)
    {
        using var stream = typeof(RecordedDecisionTests).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
