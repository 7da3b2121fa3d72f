using Cake.Core.Diagnostics;
using Levain.Definitions;
using Levain.Reporting;

namespace Levain.Output;

/// <summary>Prints the history of the chosen models, or their champions of a day.</summary>
public sealed class HistoryReport(HistoryTable history, ChampionOfDay champions, ICakeLog log)
{
    public void Tell(IReadOnlyList<ModelDefinition> models, DateOnly? day)
    {
        foreach (var line in day is { } asked ? models.SelectMany(m => champions.Lines(m.Name, asked)) : Table(models)) log.Information("{0}", line);
    }

    private IEnumerable<string> Table(IReadOnlyList<ModelDefinition> models)
    {
        var rows = models.SelectMany(m => history.Rows(m.Name)).ToList();
        return rows.Count == 0 ? ["No champion yet: run --target=Retrain."] : TextTable.Lines(HistoryTable.Headings, rows);
    }
}
