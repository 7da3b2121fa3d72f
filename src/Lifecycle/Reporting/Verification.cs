using Levain.Definitions;
using Levain.Registering;
using Levain.Stages;

namespace Levain.Reporting;

/// <summary>Answers from records alone whether all that is committed agrees and all that was made is up to date.</summary>
public sealed class Verification(Workspace workspace, Registry registry, IReadOnlyList<IStage> stages)
{
    public IEnumerable<Finding> Check(ModelDefinition definition, RunOptions options)
    {
        foreach (var check in new Func<ModelDefinition, RunOptions, IEnumerable<string>>[] { Committed, Records })
        {
            List<Finding> found;
            try
            {
                found = [.. check(definition, options).Select(s => new Finding(definition.Name, IsWrong: false, s))];
            }
            catch (LevainException wrong)
            {
                found = [new Finding(definition.Name, IsWrong: true, wrong.Message)];
            }

            foreach (var finding in found) yield return finding;
        }
    }

    private IEnumerable<string> Committed(ModelDefinition definition, RunOptions options) =>
        new ChampionAgreement(workspace, registry).Check(definition);

    private IEnumerable<string> Records(ModelDefinition definition, RunOptions options)
    {
        var states = new List<StageState>();
        foreach (var stage in stages)
        {
            if (!File.Exists(workspace.Record(definition.Name, stage.Name))) break;
            states.Add(stage.Inspect(definition, options));
        }

        var stale = states.Find(s => !s.IsUpToDate);
        if (stale is not null)
            throw new LevainException(
                $"{stale.Stage} is out of date: {string.Join("; ", stale.Changes.Take(3).Select(c => $"{c.Part} was {Brief(c.Old)}, is {Brief(c.New)}"))}");
        return [states.Count == 0 ? "no stage has run in this checkout" : $"up to date: {string.Join(", ", states.Select(s => s.Stage))}"];
    }

    private static string Brief(string? value) => value is null ? "absent" : Digest.Brief(value);
}
