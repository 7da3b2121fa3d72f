using Levain.Delivery.Images.Publishing;
using Levain.Stages;

namespace Levain.Delivery.Images.Smoking;

/// <summary>Takes the record of Smoke for the proof.</summary>
public sealed class SmokeProof(RecordBook records) : ISmokeProof
{
    public bool Proves(string model, string image) =>
        records.FindReadable<SmokeFacts>(model, SmokeStage.StageName)?.Facts.Image == image;
}
