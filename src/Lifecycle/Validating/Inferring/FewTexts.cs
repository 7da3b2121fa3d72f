using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace Levain.Validating.Inferring;

/// <summary>The different texts of a column and how often each comes, as long as they are few.</summary>
internal sealed class FewTexts
{
    /// <summary>More are not few.</summary>
    public const int Most = 20;

    /// <summary>In bytes; a longer text is no category.</summary>
    private const int Longest = 64;
    private readonly Dictionary<ulong, int> places = [];
    private readonly List<string> texts = [];
    private readonly List<long> counts = [];

    /// <summary>All texts are known.</summary>
    public bool AreFew { get; private set; } = true;

    /// <summary>The texts in the order of their letters; none where they are not few.</summary>
    public IReadOnlyList<string> All => AreFew ? [.. texts.Order(StringComparer.Ordinal)] : [];

    /// <summary>How often the rarest text comes.</summary>
    public long Rarest => counts.Count == 0 ? 0 : counts.Min();

    public void Take(ReadOnlySpan<byte> text)
    {
        if (!AreFew) return;
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, XxHash3.HashToUInt64(text), out var isKnown);
        if (isKnown)
        {
            counts[place]++;
            return;
        }

        place = texts.Count;
        texts.Add(Encoding.UTF8.GetString(text));
        counts.Add(1);
        AreFew = texts.Count <= Most && text.Length <= Longest;
    }
}
