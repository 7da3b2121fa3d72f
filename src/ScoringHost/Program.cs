using Levain.Models;
using Levain.Scoring;
using Levain.Training;

return await ScoringService.RunAsync(args, ServedModels.All(), static (zip, kind) => new PooledScorer(zip, kind));
