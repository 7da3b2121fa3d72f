namespace Levain.Training.Flattening;

/// <summary>One score: how it is made and what becomes of it.</summary>
internal sealed record FlatOutput(Term Term, IReadOnlyList<Link> Links)
{
    private readonly Link[] links = [.. Links];

    public static FlatOutput Read(ref FlatReader reader, int width)
    {
        var term = Term.Read(ref reader, width);
        var links = new Link[reader.Number("the number of links", 0, FlatFormat.MostSteps)];
        for (var i = 0; i < links.Length; i++) links[i] = Link.Read(ref reader);
        return new(term, links);
    }

    public void Write(FlatWriter writer)
    {
        Term.Write(writer);
        writer.Number(links.Length);
        foreach (var link in links) link.Write(writer);
    }

    public float Score(in FlatVector vector)
    {
        var score = Term.Score(vector);
        foreach (var link in links) score = link.Apply(score);
        return score;
    }
}
