using Levain.Delivery.Images.Packing;
using Levain.Delivery.Images.Smoking;
using Levain.Reporting;
using Levain.Reporting.Cards;

namespace Levain.Delivery.Releases.Notes;

/// <summary>How to run what is released, and what proved that it answers.</summary>
internal static class ImageSection
{
    public static string Of(ReleaseFacts facts) => CardText.Section(
        "Run it",
        $"Image `{facts.Image.Image}`{Host(facts.Image)}, {Base(facts.Image.Base)}.\n",
        facts.Published is null ? "The image is in no registry yet: this runs the one that was packed on this machine.\n" : "",
        GitHubText.Block(
            "docker run --rm --read-only --cap-drop=ALL --security-opt=no-new-privileges \\\n"
            + $"  -p 127.0.0.1:8080:8080 {Reference(facts)}"),
        Proof(facts.Smoke));

    /// <summary>What engines and tools call the image: by its digest where a registry has it.</summary>
    public static string Reference(ReleaseFacts facts) => facts.Published is { } published
        ? $"{published.Repository}@{published.Image}"
        : ImageName.Of(facts.Champion.Model, facts.Champion.Version);

    private static string Host(PackedImage image) => image.Host == HostKind.Aot ? ", a program of machine code" : ", .NET and ML.NET";

    private static string Base(PackedBase foundation) => foundation.IsMade
        ? $"on a base made of a machine's own libraries, `{foundation.Digest}`"
        : $"on {GitHubText.Code(foundation.Reference)}";

    private static string Proof(SmokeFacts? smoke) => smoke is null
        ? "No container was started to prove it: Smoke was left out.\n"
        : $"A started container answered {Readable.Count(smoke.Rows)} golden rows with the scores of training, bit for bit; {smoke.Checks.Count} checks passed"
            + (smoke.Budgets.Count == 0 ? ".\n" : $", and these budgets were kept: {string.Join("; ", smoke.Budgets.Select(GitHubText.Plain))}.\n");
}
