using System.Text.Json;
using Levain.Delivery.Images.Packing;
using Levain.Stages;

namespace Levain.Delivery.Images.Smoking;

/// <summary>Asks a container which champion answers in it.</summary>
internal static class ServedModel
{
    /// <exception cref="LevainException">It is another than the image's.</exception>
    public static async Task DemandAsync(ServiceCaller service, string model, PackedImage image, CancellationToken cancellation)
    {
        var answer = await service.GetAsync($"/v1/models/{model}", cancellation);
        var (digest, version) = Read(answer, model);
        if (digest != image.Champion || version != image.Version)
            throw new LevainException(FormattableString.Invariant(
                $"The container answers with version {version}, {Digest.Brief(digest)}, where the image was made of version {image.Version}, {Digest.Brief(image.Champion)}. ")
                + $"Run --target=Package --model={model} --force.");
    }

    private static (string Digest, int Version) Read(Answer answer, string model)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Text);
            return (json.RootElement.GetProperty("digest").GetString() ?? "", json.RootElement.GetProperty("version").GetInt32());
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new LevainException($"The container does not say which champion of {model} answers: {(int)answer.Status}, {answer.Brief}", broken);
        }
    }
}
