using Levain.Reporting.Cards.Pictures;
using Levain.Stages;
using Levain.Training;

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
            LearnerOf(recipe),
            $"Features: {string.Join(", ", recipe.Features.Select(f => $"`{f}`"))}.",
            $"Made again, bit for bit, by\n\n```\n./build.sh --target=Reproduce --model={facts.Champion.Model}\n```");
    }

    private static string LearnerOf(Recipe recipe)
    {
        if (recipe.Learner is null) return "";
        var certificate = LearnerCertificate.Of(recipe.Learner);
        return $"Learner `{recipe.Learner}`, {(certificate.IsCertified ? "certified" : "**not certified** to come out again")}: it {certificate.Why}.";
    }
}
