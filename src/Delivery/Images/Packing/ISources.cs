namespace Levain.Delivery.Images.Packing;

/// <summary>Knows the commit that the checkout stands at.</summary>
public interface ISources
{
    Task<SourceState> StateAsync(CancellationToken cancellation);
}
