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

    /// <summary>A root: all its methods and those of its own base types.</summary>
    Whole,

    Method,
    Field,
    Property,
}
