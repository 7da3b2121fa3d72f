using System.Globalization;

namespace Levain.Definitions;

/// <summary>Which rows are kept from training, to judge by.</summary>
public sealed record HoldOut
{
    private HoldOut(Window? period, double share) => (Period, Share) = (period, share);

    /// <summary>The newest stretch of matured rows; null where rows are drawn by key.</summary>
    public Window? Period { get; }

    /// <summary>The share of rows drawn by a stable hash of their keys, 0 to 1.</summary>
    public double Share { get; }

    /// <summary>The newest rows: the way to judge what will be used on later rows.</summary>
    public static HoldOut Last(int months = 0, int days = 0) => new(Window.Last(months, days), 0);

    /// <summary>The same of a window.</summary>
    internal static HoldOut Of(Window period) => new(period, 0);

    /// <summary>Rows drawn by a stable hash of the key: a row stays on its side as the table grows.</summary>
    /// <param name="share">Between 0 and 1, both excluded.</param>
    public static HoldOut OfKeys(double share)
    {
        if (!(share > 0 && share < 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "between 0 and 1");
        return new HoldOut(null, share);
    }

    public override string ToString() =>
        Period?.ToString() ?? string.Create(CultureInfo.InvariantCulture, $"{Share:P0} of keys");
}
