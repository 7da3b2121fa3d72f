using CsCheck;
using Xunit;

namespace Levain.Validating.Profiling;

public sealed class RegisterCodeTests
{
    [Theory]
    [InlineData(0, 4)]
    [InlineData(10, 40)]
    [InlineData(300, 400)]
    [InlineData(1_000, 900)]
    [InlineData(30_000, 1_300)]
    [InlineData(1_000_000, 1_300)]
    public void Registers_come_back_from_short_text(int values, int atMost)
    {
        var sketch = new DistinctSketch();
        sketch.Add([.. Enumerable.Range(0, values).Select(i => i * 0.1)]);
        var text = RegisterCode.Write(sketch.Values);
        Assert.Equal(sketch.Values.ToArray(), RegisterCode.Read(text));
        Assert.InRange(text.Length, 1, atMost);
    }

    [Fact]
    public void Any_registers_come_back() => Gen.Byte[0, DistinctSketch.Highest].Array[DistinctSketch.Registers]
        .Sample(registers => Assert.Equal(registers, RegisterCode.Read(RegisterCode.Write(registers))), iter: 50);

    [Theory]
    [InlineData("")]
    [InlineData("no-base64!")]
    [InlineData("/w==")]
    [InlineData("AAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_was_cut_or_spoilt_is_refused(string text) => Assert.Throws<FormatException>(() => RegisterCode.Read(text));

    [Fact]
    public void Packed_numbers_come_back() => Gen.Int[1, 1 << 30].Array[0, 40].Sample(numbers =>
    {
        var writer = new BitWriter();
        foreach (var number in numbers)
        {
            writer.Gamma(number);
            writer.Unary(number % 17);
        }

        var reader = new BitReader(writer.ToArray());
        Assert.All(numbers, n => Assert.Equal((n, n % 17), (reader.Gamma(), reader.Unary())));
    });
}
