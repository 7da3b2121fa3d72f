using System.Globalization;
using System.Text;
using Levain.Definitions.Contracts;
using Levain.Validating;
using Levain.Validating.Contracts;

namespace Levain.Describing;

/// <summary>Gathers what a request does wrong, up to a number that a person can read.</summary>
internal sealed class RequestFaults
{
    public const int Most = 100;
    private const int LongestValue = 100;
    private readonly List<RequestFault> all = [];

    public IReadOnlyList<RequestFault> All => all;

    public bool Any => Count > 0;

    /// <summary>How many there were, those past <see cref="Most"/> too.</summary>
    public int Count { get; private set; }

    /// <summary>Where the reader is: the instance, and the row of the past or -1.</summary>
    public (int Instance, int Past) At { get; set; }

    /// <summary>The broken rules of one row, before they are told.</summary>
    public BlockFaults Row { get; } = new();

    public void Clear()
    {
        all.Clear();
        Row.Clear(1);
        (Count, At) = (0, (0, -1));
    }

    public void Add(string field, ViolationCode code, string rule, string? value)
    {
        Count++;
        if (all.Count < Most) all.Add(new RequestFault(At.Instance, Place(), Short(field)!, code, rule, Short(value)));
    }

    /// <summary>Tells the rules that were just broken and forgets them; warnings do not refuse a request.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="isPersonal">The value may not be shown.</param>
    /// <param name="text">The value.</param>
    /// <returns>Whether the row is refused.</returns>
    public bool TakeRow(string field, bool isPersonal, ReadOnlySpan<byte> text)
    {
        var refused = false;
        foreach (var fault in Row.All)
        {
            if (fault.Rule.Severity != Severity.Error) continue;
            Add(field, fault.Rule.Code, fault.Rule.Sentence, isPersonal || text.IsEmpty ? null : Encoding.UTF8.GetString(text));
            refused = true;
        }

        Row.Clear(1);
        return refused;
    }

    private string Place() => At.Past < 0 ? "row" : string.Create(CultureInfo.InvariantCulture, $"past[{At.Past}]");

    private static string? Short(string? value) => value?.Length > LongestValue ? value[..LongestValue] + "..." : value;
}
