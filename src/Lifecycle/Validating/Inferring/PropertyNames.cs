using Levain.Validating.Contracts;

namespace Levain.Validating.Inferring;

/// <summary>Gives each column of a file a property's name that compiles, each its own.</summary>
internal sealed class PropertyNames
{
    /// <summary>What a record has already, and names of types, which analyzers refuse for members.</summary>
    private static readonly string[] Reserved =
    [
        "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize", "Clone", "PrintMembers", "EqualityContract",
        "Bool", "Boolean", "Byte", "Char", "Decimal", "Double", "Float", "Float32", "Float64", "Single", "Int", "Integer", "Int8", "Int16", "Int32",
        "Int64", "Long", "Short", "Uint", "Uint8", "Uint16", "Uint32", "Uint64", "Ulong", "Ushort", "Sbyte", "Signed", "Unsigned",
        "Object", "Obj", "Ptr", "Pointer", "String", "Guid",
    ];

    /// <summary>Types of which a proposal speaks; a type of its own must not hide them.</summary>
    private static readonly string[] Types = ["DateOnly", "DateTime", "Severity"];

    private readonly HashSet<string> taken;
    private readonly string record, model;

    /// <param name="record">The name of the type that has the properties.</param>
    /// <param name="model">The last part of its namespace, which no type is named as.</param>
    public PropertyNames(string record, string model) =>
        (this.record, this.model, taken) = (record, model, new HashSet<string>([record, .. Reserved], StringComparer.OrdinalIgnoreCase));

    /// <summary>The next column's name.</summary>
    /// <param name="header">The name in the file.</param>
    /// <param name="number">The column's place, from 1, for names without letters.</param>
    public string Take(string header, int number)
    {
        var name = new HeaderWords(header).Pascal;
        if (name == "") name = FormattableString.Invariant($"Column{number}");
        if (char.IsAsciiDigit(name[0])) name = "Column" + name;
        return Free(taken.Contains(name) && IsReserved(name) ? name + "Value" : name);
    }

    /// <summary>The name of the enumeration that a property is of.</summary>
    public string TypeOf(string property) =>
        property == model || Types.Contains(property, StringComparer.Ordinal) ? Free(property + "Kind") : property;

    /// <summary>Whether a file's header would not be found under the property's name, or another one would, too.</summary>
    public static bool NeedsColumn(string property, string header, IEnumerable<string> headers)
    {
        var spellings = ColumnFactory.SpellingsOf(property);
        return !spellings.Contains(header, StringComparer.Ordinal)
            || headers.Any(h => h != header && spellings.Contains(h, StringComparer.Ordinal));
    }

    private bool IsReserved(string name) =>
        name.Equals(record, StringComparison.OrdinalIgnoreCase) || Reserved.Contains(name, StringComparer.OrdinalIgnoreCase);

    private string Free(string name)
    {
        var free = name;
        for (var i = 2; !taken.Add(free); i++) free = FormattableString.Invariant($"{name}{i}");
        return free;
    }
}
