using Levain.Delivery.Images.Packing;
using Levain.Registering;
using Levain.Stages;

namespace Levain.Delivery.Images.Smoking;

/// <summary>Takes the golden file that the committed pointer names, not the image's own: an image does not judge itself.</summary>
public sealed class ChampionGolden(Registry registry, ChampionSource source) : IGoldenCases
{
    public async Task<string> FileAsync(PackedImage image, StageWork work)
    {
        var champion = registry.Champion(work.Model);
        if (champion?.Digest != image.Champion)
            throw new LevainException(
                $"The image of {work.Model} holds {Digest.Brief(image.Champion)}, and the champion is {(champion is null ? "none" : Digest.Brief(champion.Digest))}. "
                + $"Run --target=Package --model={work.Model} first.");
        if (champion.Serving?.Files.ContainsKey(GoldenCase.FileName) != true)
            throw new LevainException(
                $"The champion of {work.Model} is from before there were golden rows: nothing tells what it must answer. Run --target=Retrain --model={work.Model}.");
        return await source.ServingFileAsync(champion, GoldenCase.FileName, work);
    }
}
