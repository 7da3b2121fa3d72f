namespace Levain.Stages.Code;

/// <summary>The text and the edges of a token, kept for its next use.</summary>
internal sealed class Reference(byte[] text, Node[] edges)
{
    public readonly byte[] Text = text;
    public readonly Node[] Edges = edges;
}
