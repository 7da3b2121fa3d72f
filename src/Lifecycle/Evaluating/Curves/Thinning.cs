namespace Levain.Evaluating.Curves;

/// <summary>Leaves out points of a curve that a reader would not miss.</summary>
/// <remarks>Ramer, Douglas and Peucker's way with a fixed number of points: the one farthest from the line comes in next.</remarks>
internal static class Thinning
{
    public const int Most = 200;

    /// <summary>At most <paramref name="most"/> of the points, in their order, both ends among them.</summary>
    public static IReadOnlyList<CurvePoint> Thin(IReadOnlyList<CurvePoint> points, int most = Most)
    {
        if (points.Count <= most) return points;
        var kept = new SortedSet<int> { 0, points.Count - 1 };
        var stretches = new PriorityQueue<(int From, int To, int Farthest), (double Nearness, int From)>();
        Look(points, 0, points.Count - 1, stretches);
        while (kept.Count < most && stretches.TryDequeue(out var widest, out _))
        {
            kept.Add(widest.Farthest);
            Look(points, widest.From, widest.Farthest, stretches);
            Look(points, widest.Farthest, widest.To, stretches);
        }

        return [.. kept.Select(i => points[i])];
    }

    /// <summary>The distance of a point from the line between two others, each axis 0 to 1.</summary>
    internal static double Distance(CurvePoint point, CurvePoint from, CurvePoint to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = dx * dx + dy * dy;
        var along = length == 0 ? 0 : Math.Clamp(((point.X - from.X) * dx + (point.Y - from.Y) * dy) / length, 0, 1);
        var (offX, offY) = (point.X - from.X - along * dx, point.Y - from.Y - along * dy);
        return Math.Sqrt(offX * offX + offY * offY);
    }

    // What lies on its line has nothing to add.
    private static void Look(
        IReadOnlyList<CurvePoint> points, int from, int to, PriorityQueue<(int, int, int), (double, int)> stretches)
    {
        var (farthest, distance) = (-1, 0.0);
        for (var i = from + 1; i < to; i++)
        {
            var off = Distance(points[i], points[from], points[to]);
            if (off > distance) (farthest, distance) = (i, off);
        }

        if (farthest >= 0) stretches.Enqueue((from, to, farthest), (-distance, from));
    }
}
