namespace Levain.Models.Fraud.Generating;

/// <summary>All that is drawn before the first day; from then on read by every thread and changed by none.</summary>
internal sealed class World(GeneratorParameters parameters, Assumptions assumptions, int threads)
{
    public GeneratorParameters Parameters { get; } = parameters;

    public Assumptions Assumptions { get; } = assumptions;

    public Almanac Almanac { get; } = new(parameters, assumptions);

    public Shops Shops { get; } = new(parameters, assumptions.Customers);

    public Devices Devices { get; } = new(parameters, assumptions.Customers);

    public Customer[] Customers { get; } = new Population(parameters, assumptions.Customers).Draw(threads);
}
