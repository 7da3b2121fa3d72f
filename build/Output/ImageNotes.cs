using Levain.Delivery.Images;
using Levain.Delivery.Images.Packing;
using Levain.Stages;

namespace Levain.Output;

/// <summary>Says what a reader of Package's line must know of the image.</summary>
public sealed class ImageNotes(RecordBook records, DeliveryOptions choices) : IStageNotes
{
    public IEnumerable<string> Lines(StageOutcome outcome)
    {
        if (outcome.Stage != PackageStage.StageName || records.FindReadable<PackedImage>(outcome.Model, outcome.Stage)?.Facts is not { } image) yield break;
        if (image.Base.IsMade && choices.Base is null)
            yield return "The public base's registry is not to be reached from here: the image stands on this machine's libraries. --base=IMAGE@sha256:... names another base.";
        if (image.IsChanged) yield return "Files differ from the commit: nobody could make this image again, so Publish does not take it.";
    }
}
