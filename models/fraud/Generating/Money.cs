namespace Levain.Models.Fraud.Generating;

/// <summary>Turns a drawn amount into what can be paid.</summary>
internal static class Money
{
    private const double CentsOfOne = 100;

    /// <summary>Hundredths of a euro; cash machines give whole notes.</summary>
    public static long Cents(double amount, Channel channel, CustomerRates rates)
    {
        var payable = channel == Channel.CashMachine
            ? Math.Max(1, Math.Round(amount / rates.CashStep)) * rates.CashStep
            : Math.Max(rates.LeastAmount, amount);
        return (long)Math.Round(payable * CentsOfOne);
    }
}
