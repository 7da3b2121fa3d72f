namespace Levain.Stages.Code;

/// <summary>What a node of the code graph stands for.</summary>
internal enum NodeKind
{
    /// <summary>A type that is named: its fields, attributes, base and static constructor.</summary>
    Layout,

    /// <summary>A type with instances: its virtual methods and the shape of its properties.</summary>
    Live,

    /// <summary>A type that foreign code may read by reflection: its constructors and accessors too.</summary>
    Reflected,

    /// <summary>A root, or a type whose methods are looked up by name: all its methods and those of its own base types.</summary>
    Whole,

    /// <summary>A root that is made and then called as its base: its constructors and virtual methods.</summary>
    Made,

    Method,
    Field,
    Property,
}
