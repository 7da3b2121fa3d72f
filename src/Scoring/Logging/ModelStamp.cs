using System.Text;

namespace Levain.Scoring.Logging;

/// <summary>Names the model behind a prediction; encoded once when the model is loaded.</summary>
internal sealed class ModelStamp(string model, string version, string digest)
{
    private readonly byte[] model = Encoding.UTF8.GetBytes(model), version = Encoding.UTF8.GetBytes(version),
        digest = Encoding.UTF8.GetBytes(digest);

    /// <summary>The model's name in UTF-8, as <see cref="PredictionIds"/> takes it.</summary>
    public ReadOnlySpan<byte> Model => model;

    public ReadOnlySpan<byte> Version => version;

    public ReadOnlySpan<byte> Digest => digest;
}
