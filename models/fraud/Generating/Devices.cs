namespace Levain.Models.Fraud.Generating;

/// <summary>Numbers of phones and computers. Owned and foreign ones look alike.</summary>
internal sealed class Devices(GeneratorParameters parameters, CustomerRates rates)
{
    /// <summary>One of the customer's own on this day.</summary>
    public int Own(Customer customer, int day, RandomStream random)
    {
        var first = random.Happens(rates.FirstDeviceShare);
        return Own(customer.Number, first || !customer.HasSecondDevice ? 0 : 1, day);
    }

    /// <summary>One that the customer never had.</summary>
    public static int Foreign(RandomStream random) => Positive(random.Next());

    /// <summary>Each device is replaced after a time of its own; on the first day it has an age.</summary>
    private int Own(int customer, int place, int day)
    {
        var life = RandomStream.Hash(parameters.Seed, StreamPurpose.Device, customer, place);
        var days = rates.LeastDeviceDays + (int)(life % (ulong)(rates.MostDeviceDays - rates.LeastDeviceDays + 1));
        var age = (int)((life >> 32) % (ulong)days);
        var generation = (day + age) / days;
        return Positive(RandomStream.Hash(parameters.Seed, StreamPurpose.Device, customer, place, generation));
    }

    private static int Positive(ulong bits) => (int)(bits % int.MaxValue) + 1;
}
