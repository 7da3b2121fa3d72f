namespace Levain.Models.Fraud;

/// <summary>A customer's last payments, summed up beside the one that is asked for.</summary>
internal readonly ref struct CustomerHabit
{
    private const float LongAgo = 90 * 86400;

    public CustomerHabit(Transaction now, ReadOnlySpan<Transaction> past)
    {
        float sum = 0;
        int sameCategory = 0, sameChannel = 0;
        IsNewDevice = now.Device != 0;
        foreach (var payment in past)
        {
            sum += payment.Amount;
            if (payment.Category == now.Category) sameCategory++;
            if (payment.Channel == now.Channel) sameChannel++;
            if (payment.Device == now.Device) IsNewDevice = false;
        }

        MeanAmount = past.IsEmpty ? now.Amount : sum / past.Length;
        CategoryShare = past.IsEmpty ? 0 : (float)sameCategory / past.Length;
        ChannelShare = past.IsEmpty ? 0 : (float)sameChannel / past.Length;
        SmallestOfFive = now.Amount;
        foreach (var payment in past[^Math.Min(5, past.Length)..]) SmallestOfFive = MathF.Min(SmallestOfFive, payment.Amount);
        SecondsSinceLast = past.Length < 1 ? LongAgo : Seconds(past[^1], now);
        SecondsSinceFifth = past.Length < 5 ? LongAgo : Seconds(past[^5], now);
        for (var i = past.Length - 1; i >= 0 && Seconds(past[i], now) <= 86400; i--)
        {
            InDay++;
            SpentInDay += past[i].Amount;
            if (Seconds(past[i], now) <= 3600) InHour++;
        }
    }

    public float MeanAmount { get; }

    public float SmallestOfFive { get; }

    public float SecondsSinceLast { get; }

    public float SecondsSinceFifth { get; }

    public int InHour { get; }

    public int InDay { get; }

    public float SpentInDay { get; }

    public float CategoryShare { get; }

    public float ChannelShare { get; }

    public bool IsNewDevice { get; }

    private static float Seconds(Transaction from, Transaction to) => (float)(to.Time - from.Time).TotalSeconds;
}
