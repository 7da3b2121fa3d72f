namespace Levain.Delivery.Images.Packing;

/// <summary>Which of the service's two programs an image holds.</summary>
public enum HostKind
{
    /// <summary>.NET and ML.NET: answers with any learner.</summary>
    Full,

    /// <summary>One file of machine code: answers with models that have a flat form.</summary>
    Aot,
}
