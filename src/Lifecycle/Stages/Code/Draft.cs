using System.Reflection.Metadata;
using System.Runtime.InteropServices;
using System.Text;

namespace Levain.Stages.Code;

/// <summary>The text of one node while it is written, with the edges and the generated code met on the way.</summary>
internal sealed class Draft
{
    public readonly List<Node> Edges = [];

    /// <summary>Generated code in the order of the first visit; the place is its name.</summary>
    public readonly List<OwnMember> Generated = [];

    /// <summary>How often generated code was named: such text holds in this draft only.</summary>
    public int GeneratedUses;

    public int Length;

    private byte[] bytes = new byte[1 << 14];

    public ReadOnlySpan<byte> Text => bytes.AsSpan(0, Length);

    public void Clear()
    {
        Length = 0;
        Edges.Clear();
        Generated.Clear();
    }

    /// <summary>Takes text back and leaves its edges.</summary>
    public void Cut(int length) => Length = length;

    public void Byte(byte value)
    {
        Reserve(1);
        bytes[Length++] = value;
    }

    public void Int(int value)
    {
        Reserve(4);
        bytes[Length] = (byte)value;
        bytes[Length + 1] = (byte)(value >> 8);
        bytes[Length + 2] = (byte)(value >> 16);
        bytes[Length + 3] = (byte)(value >> 24);
        Length += 4;
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Int(value.Length);
        Raw(value);
    }

    /// <summary>Writes text that may hold any characters, whole or halves of pairs.</summary>
    public void String(string value)
    {
        Byte((byte)'"');
        Bytes(MemoryMarshal.AsBytes(value.AsSpan()));
    }

    /// <summary>Writes a name, shorter than a string.</summary>
    public void Name(string value)
    {
        Byte((byte)'n');
        Reserve(sizeof(int) + Encoding.UTF8.GetMaxByteCount(value.Length));
        var start = Length;
        Int(0);
        Length += Encoding.UTF8.GetBytes(value, 0, value.Length, bytes, Length);
        var end = Length;
        Length = start;
        Int(end - start - sizeof(int));
        Length = end;
    }

    public void Blob(BlobReader blob) => Bytes(blob.ReadBytes(blob.RemainingBytes));

    /// <summary>Names generated code by its place in the order of first visits.</summary>
    public void Place(OwnAssembly assembly, EntityHandle handle)
    {
        GeneratedUses++;
        var place = 0;
        while (place < Generated.Count && !(Generated[place].Handle == handle && Generated[place].Assembly == assembly))
            place++;
        if (place == Generated.Count) Generated.Add(new OwnMember(assembly, handle));
        Byte((byte)'#');
        Int(place);
    }

    /// <summary>Repeats what a token was found to stand for.</summary>
    public void Repeat(Reference reference)
    {
        Raw(reference.Text);
        foreach (var edge in reference.Edges) Edges.Add(edge);
    }

    /// <summary>Keeps what was written since a place in the text and in the edges.</summary>
    public Reference Since(int length, int edges) =>
        new(Text[length..].ToArray(), EdgesSince(edges));

    /// <summary>The edges since a place.</summary>
    public Node[] EdgesSince(int start)
    {
        if (start == Edges.Count) return [];
        var edges = new Node[Edges.Count - start];
        Edges.CopyTo(start, edges, 0, edges.Length);
        return edges;
    }

    private void Raw(ReadOnlySpan<byte> value)
    {
        Reserve(value.Length);
        value.CopyTo(bytes.AsSpan(Length));
        Length += value.Length;
    }

    private void Reserve(int count)
    {
        if (Length + count > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
    }
}
