namespace Levain.Validating.Inferring;

/// <summary>A property of the contract that is being proposed; each guess adds what it found to it.</summary>
/// <param name="facts">What was seen.</param>
/// <param name="property">The property's name.</param>
internal sealed class ColumnDraft(ColumnFacts facts, string property)
{
    public ColumnFacts Facts => facts;

    public string Property => property;

    public HeaderWords Words { get; } = new(facts.Header);

    /// <summary>The type as C# writes it, without the sign that it may be null.</summary>
    public string Type { get; set; } = "string";

    public bool IsNullable => facts.Missing > 0;

    public bool IsPersonal { get; set; }

    public bool IsWhole => Type is "int" or "long";

    public bool IsNumber => IsWhole || Type is "float" or "double";

    public bool IsTime => Type is "DateOnly" or "DateTime";

    public bool IsText => Type == "string";

    /// <summary>Attributes as C# writes them, without brackets; roles come first.</summary>
    public List<string> Attributes { get; } = [];

    /// <summary>In few words why the attributes are proposed.</summary>
    public List<string> Reasons { get; } = [];

    /// <summary>In few words what was seen.</summary>
    public List<string> Seen { get; } = [];

    /// <summary>Sentences about what to change or to decide.</summary>
    public List<string> Advice { get; } = [];

    /// <summary>The names of the enumeration that the property is of; empty where it is of none.</summary>
    public IReadOnlyList<string> Members { get; set; } = [];

    public void Propose(string attribute, string reason)
    {
        Attributes.Add(attribute);
        if (reason != "") Reasons.Add(reason);
    }
}
