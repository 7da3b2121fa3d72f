using System.Globalization;
using System.Net.Http.Headers;
using Levain.Stages;

namespace Levain.Datasets.Fetching;

/// <summary>What a server must still have for the bytes at hand to be the beginning of it.</summary>
/// <param name="Validator">The entity tag or the time of the last change, as the server gave it.</param>
internal sealed record ResumePoint(RangeConditionHeaderValue Validator)
{
    /// <summary>What is known of a part; null where it must be started over.</summary>
    public static ResumePoint? Find(PartFile part, Uri address)
    {
        if (part.Length == 0 || !File.Exists(part.Origin)) return null;
        var lines = File.ReadAllLines(part.Origin);
        return lines.Length == 2 && lines[0] == NameOf(address) && RangeConditionHeaderValue.TryParse(lines[1], out var validator)
            ? new ResumePoint(validator)
            : null;
    }

    /// <summary>Writes down what an answer says of itself, for the next try or the next run.</summary>
    public static void Keep(PartFile part, Uri address, HttpResponseMessage answer)
    {
        if (Of(answer) is { } validator)
            AtomicFile.Write(part.Origin, $"{NameOf(address)}\n{validator}\n");
        else
            Disk.Guard(part.Origin, () => File.Delete(part.Origin));
    }

    // A weak tag does not promise the same bytes.
    private static string? Of(HttpResponseMessage answer) => answer.Headers.ETag is { IsWeak: false } tag
        ? tag.ToString()
        : answer.Content.Headers.LastModified?.ToString("R", CultureInfo.InvariantCulture);

    // The address itself may hold a secret in its query.
    private static string NameOf(Uri address) => Digest.OfText(address.AbsoluteUri);
}
