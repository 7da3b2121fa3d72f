using System.Text;
using CsCheck;
using Levain.Datasets.Reading;
using Xunit;

namespace Levain.Validating.Rows;

public sealed class RowHashTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("x,y,z", "1,b,c", "0 1 2")]
    [InlineData("y,z,x", "b,c,1", "2 0 1")]
    [InlineData("x,other,y,z", "1,9,b,c", "0 2 3")]
    [InlineData("z,y,x", "c,b,1", "2 1 0")]
    [InlineData("x,y,z", "\"1\",b,\"c\"", "0 1 2")]
    [InlineData("z,o,x,y", "\"c\",\"8,\"\"\",1,b", "2 3 0")]
    public async Task The_same_content_has_the_same_name_wherever_it_stands(string header, string row, string fields) =>
        Assert.Equal(await HashAsync("x,y,z\n1,b,c\n", [0, 1, 2]), await HashAsync($"{header}\n{row}\n", [.. fields.Split(' ').Select(int.Parse)]));

    [Theory]
    [InlineData(",a,b", "a,,b")]
    [InlineData(",,ab", ",ab,")]
    [InlineData("\"a,b\",c,", "a,\"b,c\",")]
    [InlineData("\"a\"\"\",b,c", "a,\"\"\"b\",c")]
    [InlineData("1.5,a,b", "1.50,a,b")]
    public async Task Other_content_has_another_name(string one, string other)
    {
        foreach (int[] fields in new int[][] { [0, 1, 2], [0, 2, 1], [2, 0, 1] })
            Assert.NotEqual(await HashAsync($"x,y,z\n{one}\n", fields), await HashAsync($"x,y,z\n{other}\n", fields));
    }

    [Fact]
    public async Task No_fields_have_one_name() => Assert.Equal(0ul, await HashAsync("x,y,z\n1,2,3\n", []));

    [Fact]
    public async Task Fields_of_any_text_join_alike_only_where_they_are_alike()
    {
        var field = Gen.String[Gen.OneOf('a', ',', '"', '\n'), 0, 3];
        var row = Gen.Select(field, field, field);
        await Gen.Select(row, row).SampleAsync(async (one, other) =>
            Assert.Equal(one == other, await HashAsync(Text(one), [0, 1, 2]) == await HashAsync(Text(other), [0, 1, 2])), iter: 300, threads: 1);
    }

    private static string Text((string A, string B, string C) row) => $"x,y,z\n{Quoted(row.A)},{Quoted(row.B)},{Quoted(row.C)}\n";

    // Quoted where it must be alone: so that both ways of joining meet.
    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private async Task<ulong> HashAsync(string text, int[] fields)
    {
        var path = folder["t.csv"];
        await File.WriteAllBytesAsync(path, Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);
        using var reader = await TableFiles.OpenAsync(path, "t.csv", TestContext.Current.CancellationToken);
        var block = new RowBlock();
        Assert.True(await reader.FillAsync(block, TestContext.Current.CancellationToken));
        reader.Split(block);
        return new RowHash(fields).Of(block, 0);
    }
}
