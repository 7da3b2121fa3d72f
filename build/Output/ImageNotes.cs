using System.Globalization;
using Levain.Delivery.Images;
using Levain.Delivery.Images.Packing;
using Levain.Delivery.Images.Smoking;
using Levain.Stages;

namespace Levain.Output;

/// <summary>Says under the lines of Package and Smoke what a reader must know of the image.</summary>
public sealed class ImageNotes(RecordBook records, DeliveryOptions choices) : IStageNotes
{
    public IEnumerable<string> Lines(StageOutcome outcome) => outcome.Stage switch
    {
        PackageStage.StageName => OfPackage(outcome),
        SmokeStage.StageName => OfSmoke(outcome),
        _ => [],
    };

    private IEnumerable<string> OfSmoke(StageOutcome outcome) => records.FindReadable<SmokeFacts>(outcome.Model, outcome.Stage)?.Measured is { } measured
        ? [$"  measured    {string.Join(", ", measured.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Key} {m.Value:G4}")))}"]
        : [];

    private IEnumerable<string> OfPackage(StageOutcome outcome)
    {
        if (records.FindReadable<PackedImage>(outcome.Model, outcome.Stage)?.Facts is not { } image) yield break;
        if (image.Base.IsMade && choices.Base is null)
            yield return "The public base's registry is not to be reached from here: the image stands on this machine's libraries. --base=IMAGE@sha256:... names another base.";
        if (image.IsChanged) yield return "Files differ from the commit: nobody could make this image again, so Publish does not take it.";
    }
}
