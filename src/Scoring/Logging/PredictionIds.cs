using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Levain.Scoring.Logging;

/// <summary>
/// Makes ids such as <c>market-019b7a3c5e2f70008a1b2c3d4e5f6071</c>: the model's name and a UUID of version 7,
/// ascending within a process whatever the clock does.
/// </summary>
internal sealed class PredictionIds(TimeProvider clock)
{
    private const int Digits = 32;
    private const int CounterBits = 12;
    private const int Block = 512;
    private static readonly SearchValues<byte> Hexadecimal = SearchValues.Create("0123456789abcdef"u8);

    [ThreadStatic]
    private static byte[]? random;

    [ThreadStatic]
    private static int randomUsed;

    // Milliseconds since 1970 in the upper 52 bits, a counter below: a full counter runs ahead of the clock.
    private long last;

    /// <summary>Bytes of an id in UTF-8.</summary>
    public static int LengthFor(ReadOnlySpan<byte> model) => model.Length + 1 + Digits;

    /// <summary>Writes an id in UTF-8 and returns its length.</summary>
    public int Write(ReadOnlySpan<byte> model, Span<byte> id)
    {
        model.CopyTo(id);
        id[model.Length] = (byte)'-';
        Span<byte> uuid = stackalloc byte[16];
        Fill(uuid);
        Convert.TryToHexStringLower(uuid, id.Slice(model.Length + 1, Digits), out _);
        return LengthFor(model);
    }

    public string Next(string model)
    {
        Span<byte> uuid = stackalloc byte[16];
        Fill(uuid);
        Span<char> digits = stackalloc char[Digits];
        Convert.TryToHexStringLower(uuid, digits, out _);
        return string.Concat(model, "-", digits);
    }

    /// <summary>The model's name out of an id, which may itself hold hyphens; empty where it is no id.</summary>
    public static ReadOnlySpan<byte> ModelOf(ReadOnlySpan<byte> id)
    {
        var hyphen = id.Length - Digits - 1;
        var told = hyphen > 0 && id[hyphen] == (byte)'-' && !id[(hyphen + 1)..].ContainsAnyExcept(Hexadecimal);
        return told ? id[..hyphen] : [];
    }

    /// <summary>The model's name out of an id, or null where it is no id.</summary>
    public static string? ModelOf(string id) =>
        ModelOf(Encoding.UTF8.GetBytes(id)) is { IsEmpty: false } model ? Encoding.UTF8.GetString(model) : null;

    private void Fill(Span<byte> uuid)
    {
        var moment = Moment();
        var (milliseconds, counter) = (moment >> CounterBits, moment & ((1 << CounterBits) - 1));
        BinaryPrimitives.WriteInt64BigEndian(uuid, milliseconds << 16 | 0x7000 | counter);
        BinaryPrimitives.WriteUInt64BigEndian(uuid[8..], Random() >> 2 | 1UL << 63);
    }

    private long Moment()
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds() << CounterBits;
        while (true)
        {
            var before = Volatile.Read(ref last);
            var next = Math.Max(now, before + 1);
            if (Interlocked.CompareExchange(ref last, next, before) == before) return next;
        }
    }

    // Who knows one id cannot guess the next; a block at a time, for the generator is dear to call.
    private static ulong Random()
    {
        if (random is null || randomUsed == Block)
        {
            RandomNumberGenerator.Fill(random ??= new byte[Block]);
            randomUsed = 0;
        }

        var value = BinaryPrimitives.ReadUInt64LittleEndian(random.AsSpan(randomUsed));
        randomUsed += sizeof(ulong);
        return value;
    }
}
