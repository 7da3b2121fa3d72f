using Levain.Reporting.Cards.Pictures;
using Levain.Stages;

namespace Levain.Reporting.Cards;

/// <summary>What the model is made again from, and with which command.</summary>
internal static class RecipeSection
{
    public static string Of(CardFacts facts, PictureShelf pictures)
    {
        var recipe = facts.Champion.Recipe;
        return CardText.Section(
            "Recipe",
            FormattableString.Invariant($"Seed {recipe.Seed}; learns from {recipe.Training}; hold-out {recipe.HoldOut}; gap {recipe.GapDays} days; code `{Digest.Brief(recipe.Code)}`; ")
            + $"packages {string.Join(", ", recipe.Packages.Select(p => $"{p.Key} {p.Value}"))}.",
            $"Features: {string.Join(", ", recipe.Features.Select(f => $"`{f}`"))}.",
            $"Made again, bit for bit, by\n\n```\n./build.sh --target=Reproduce --model={facts.Champion.Model}\n```");
    }
}
