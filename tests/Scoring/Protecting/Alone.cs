using Xunit;

namespace Levain.Scoring.Protecting;

/// <summary>Tests beside which no other may run in this process: they measure it.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
