using Levain.Definitions;
using Levain.Evaluating.Curves;
using Levain.Registering;
using Levain.Reporting.Cards.Pictures;
using Levain.Stages;

namespace Levain.Reporting.Cards;

/// <summary>The model card: what a champion is for, how good it is and where not, what it was made from.</summary>
public sealed class Card(Workspace workspace) : ICard
{
    // In the order of reading: the first one is a screen by itself.
    private static readonly Func<CardFacts, PictureShelf, string>[] Sections =
    [
        SummarySection.Of, GateSection.Of, QualitySection.Of, OperatingPointSection.Of, CalibrationSection.Of, SliceSection.Of,
        ClassSection.Of, ImportanceSection.Of, StalenessSection.Of, DataSection.Of, RecipeSection.Of,
    ];

    public CardFiles Make(ModelDefinition definition, Champion champion, PromotionEvidence evidence) => Make(new CardFacts
    {
        Definition = definition,
        Champion = champion,
        Evaluation = evidence.Evaluation.Facts,
        Verdict = evidence.Verdict.Facts,
        Validation = evidence.Validation.Facts,
        Training = evidence.Training.Facts,
        Curves = CurveSet.In(workspace.Model(definition.Name), definition.Name),
    });

    internal static CardFiles Make(CardFacts facts)
    {
        var pictures = PictureShelf.Of(facts);
        return new CardFiles(string.Concat(Sections.Select(s => s(facts, pictures))), pictures.Files);
    }
}
