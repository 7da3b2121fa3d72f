namespace Levain.Models.Fraud;

/// <summary>How a transaction was made; only <see cref="Ecommerce"/> knows a device.</summary>
public enum Channel
{
    Chip,
    Contactless,
    Ecommerce,
    CashMachine,
}
