using Levain.Models;
using Levain.Scoring;

return await ScoringService.RunAsync(args, ServedModels.All(), anyLearner: null);
