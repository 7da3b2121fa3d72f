using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Levain.Scoring.Descriptions;

namespace Levain.Scoring.Pages;

/// <summary>A champion's card and its pictures, where the service loaded them from.</summary>
internal static partial class CardFiles
{
    public const string Markdown = "text/markdown; charset=utf-8";

    /// <summary>The card's Markdown; null where the model came without one.</summary>
    public static async Task<byte[]?> ReadAsync(ModelDescription model, CancellationToken cancel) =>
        await ReadAsync(model, "card.md", cancel);

    /// <summary>A drawing that the card shows; null where there is none of this name.</summary>
    public static async Task<byte[]?> ReadPictureAsync(ModelDescription model, string name, CancellationToken cancel) =>
        IsPicture($"card/{name}", out var path) ? await ReadAsync(model, path, cancel) : null;

    /// <summary>Whether a link in a card names one of its drawings: no other file can be reached.</summary>
    public static bool IsPicture(string url, [NotNullWhen(true)] out string? path)
    {
        path = PicturePath().IsMatch(url) ? url : null;
        return path is not null;
    }

    private static async Task<byte[]?> ReadAsync(ModelDescription model, string path, CancellationToken cancel)
    {
        if (model.Folder is not { } folder) return null;
        try
        {
            return await File.ReadAllBytesAsync(Path.Combine(folder, path), cancel);
        }
        catch (IOException)
        {
            // Missing, or a newer champion has just taken its place: there is no card to show.
            return null;
        }
    }

    [GeneratedRegex(@"^card/[A-Za-z0-9][A-Za-z0-9_-]*\.svg\z", RegexOptions.CultureInvariant)]
    private static partial Regex PicturePath();
}
