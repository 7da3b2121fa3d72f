namespace Levain.Stages.Code;

/// <summary>How far a reference to a type leads.</summary>
internal enum Reach
{
    /// <summary>Named in a signature: only enumerations and structs are followed.</summary>
    Mention,

    /// <summary>Used by an instruction: its layout is followed, its generic arguments are reflected.</summary>
    Touch,

    /// <summary>Handed to code that may read it by reflection.</summary>
    Reflect,

    /// <summary>Named by <c>typeof</c>: any of its methods may be looked up by name.</summary>
    LookUp,
}
