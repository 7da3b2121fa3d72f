using Levain.Definitions;
using Levain.Registering;
using Levain.Registering.Reproducing;
using Levain.Stages;
using Levain.Training;

namespace Levain.Retraining;

/// <summary>Tells what is otherwise here than when a champion was made.</summary>
internal sealed class ChampionChanges(StageServices services)
{
    /// <returns>A sentence each; none where nothing is.</returns>
    public IReadOnlyList<string> Since(Champion champion, ModelDefinition definition)
    {
        var code = new TrainStage(services).CodeOf(definition);
        return
        [
            .. code == champion.Recipe.Code
                ? Array.Empty<string>()
                : [$"the code of definition, contract or training was {Digest.Brief(champion.Recipe.Code)}, is {Digest.Brief(code)}"],
            .. RecipeChanges.Since(champion.Recipe, definition),
        ];
    }
}
