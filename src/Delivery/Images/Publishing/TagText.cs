using Levain.Stages;

namespace Levain.Delivery.Images.Publishing;

/// <summary>Tells tags in a few words.</summary>
internal static class TagText
{
    public static string Of(IEnumerable<PublishedTag> tags) => string.Join(", ", tags.Select(Of));

    private static string Of(PublishedTag tag) => tag.Move switch
    {
        TagMove.Set => $"{tag.Name} new",
        TagMove.Moved => $"{tag.Name} from {Digest.Brief(tag.Before!)}",
        _ => $"{tag.Name} stays{(tag.Because is null ? "" : $" ({tag.Because})")}",
    };
}
