using Xunit;

namespace Levain.Datasets.Reading;

public sealed class ParquetReaderTests(DuckDb duck) : IClassFixture<DuckDb>, IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Path => folder["t.parquet"];

    public void Dispose() => folder.Dispose();

    /// <summary>A value as SQL writes it, and its text.</summary>
    public static TheoryData<string, string> Values => new()
    {
        { "true", "true" }, { "false", "false" },
        { "(-128)::TINYINT", "-128" }, { "255::UTINYINT", "255" }, { "(-32768)::SMALLINT", "-32768" }, { "65535::USMALLINT", "65535" },
        { "(-2147483648)::INTEGER", "-2147483648" }, { "4294967295::UINTEGER", "4294967295" },
        { "(-9223372036854775808)::BIGINT", "-9223372036854775808" }, { "18446744073709551615::UBIGINT", "18446744073709551615" },
        { "0.1::FLOAT", "0.1" }, { "16777217::FLOAT", "16777216" }, { "0.1::DOUBLE", "0.1" }, { "1e300::DOUBLE", "1E+300" },
        { "5e-324::DOUBLE", "5E-324" }, { "'-0'::DOUBLE", "-0" }, { "'nan'::FLOAT", "NaN" }, { "'nan'::DOUBLE", "NaN" },
        { "'infinity'::DOUBLE", "Infinity" }, { "'-infinity'::FLOAT", "-Infinity" },
        { "12.5::DECIMAL(4,2)", "12.50" }, { "-0.05::DECIMAL(9,2)", "-0.05" }, { "0::DECIMAL(9,3)", "0.000" }, { "7::DECIMAL(18,0)", "7" },
        { "123456789012345678.12::DECIMAL(20,2)", "123456789012345678.12" },
        { "-99999999999999999999999999999999999999::DECIMAL(38,0)", "-99999999999999999999999999999999999999" },
        { "0.00000000000000000000000000000000000001::DECIMAL(38,38)", "0.00000000000000000000000000000000000001" },
        { "DATE '2024-02-29'", "2024-02-29" }, { "DATE '0001-01-01'", "0001-01-01" }, { "DATE '9999-12-31'", "9999-12-31" },
        { "TIMESTAMP '2024-02-29 12:34:56'", "2024-02-29T12:34:56" },
        { "TIMESTAMP '2024-02-29 12:34:56.120000'", "2024-02-29T12:34:56.12" },
        { "TIMESTAMP '2024-03-10 02:30:00'", "2024-03-10T02:30:00" },
        { "TIMESTAMP '2024-03-31 02:30:00'", "2024-03-31T02:30:00" },
        { "TIMESTAMP '0001-01-01 00:00:00'", "0001-01-01T00:00:00" },
        { "TIMESTAMP '1969-12-31 23:59:59.999999'", "1969-12-31T23:59:59.999999" },
        { "TIMESTAMP_S '1960-02-29 12:34:56'", "1960-02-29T12:34:56" }, { "TIMESTAMP_MS '2024-02-29 12:34:56.123'", "2024-02-29T12:34:56.123" },
        { "TIMESTAMP_NS '2024-02-29 12:34:56.123456789'", "2024-02-29T12:34:56.1234567" },
        { "TIMESTAMPTZ '2024-02-29 12:34:56+05'", "2024-02-29T07:34:56" },
        { "TIME '12:34:56.5'", "12:34:56.5" }, { "TIME '00:00:00'", "00:00:00" },
        { "UUID '12345678-1234-1234-1234-1234567890ab'", "12345678-1234-1234-1234-1234567890ab" },
        { "'héllo, \"€\" 😀'", "héllo, \"€\" 😀" }, { "''", "" }, { "'x'::ENUM('x', 'y')", "x" }, { "'\\xC3\\xA9'::BLOB", "é" }, { "'[1, 2]'::JSON", "[1, 2]" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_is_the_text_that_stands_in_a_careful_csv(string sql, string text)
    {
        using var culture = new Culture("de-DE");
        foreach (var options in new[] { "FORMAT parquet", "FORMAT parquet, PARQUET_VERSION v2" })
        {
            duck.Write(Path, $"SELECT {sql} AS a, 1 AS b UNION ALL SELECT NULL, 2 UNION ALL SELECT {sql}, NULL", options);
            var read = await ReadTable.OfAsync(Path, Cancellation);
            Assert.Null(read.Refusal);
            Assert.Equal(["a", "b"], read.Header);
            Assert.Equal([$"{text}|1", "|2", $"{text}|"], read.Rows.Select(r => string.Join('|', r)));
            Assert.Equal([2, 3, 4], read.Lines);
        }
    }

    public static TheoryData<string> Packings => new(
        "FORMAT parquet, COMPRESSION zstd", "FORMAT parquet, COMPRESSION snappy", "FORMAT parquet, COMPRESSION gzip", "FORMAT parquet, COMPRESSION lz4_raw", "FORMAT parquet, COMPRESSION uncompressed",
        "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 2048", "FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2, ROW_GROUP_SIZE 30000", "FORMAT parquet, COMPRESSION snappy, DICTIONARY_SIZE_LIMIT 1");

    [Theory]
    [MemberData(nameof(Packings))]
    public async Task A_table_reads_back_as_its_csv_whatever_it_is_packed_in(string options)
    {
        const string query = """
            SELECT i, CASE WHEN i % 7 = 0 THEN NULL ELSE (i * 7919 % 100003) / 7.0 END AS d, (i * 31 % 1009)::INTEGER AS few,
              CASE WHEN i % 11 = 3 THEN NULL ELSE 'text "' || i || '", ' || (i % 13) END AS s, repeat('ä', (i % 5)::INTEGER) AS t,
              i % 2 = 0 AS b, DATE '1990-01-01' + (i % 9999)::INTEGER AS da
            FROM range(40000) AS r(i) ORDER BY i
            """;
        duck.Write(Path, query, options);
        duck.Write(folder["t.csv"], query, "FORMAT csv, HEADER");
        var (parquet, csv) = (await ReadTable.OfAsync(Path, Cancellation), await ReadTable.OfAsync(folder["t.csv"], Cancellation));
        Assert.Equal((null, null), (parquet.Refusal, csv.Refusal));
        Assert.Equal(csv.Header, parquet.Header);
        Assert.Equal(csv.Lines, parquet.Lines);
        for (var i = 0; i < csv.Rows.Count; i++)
            if (!Same(csv.Rows[i], parquet.Rows[i])) Assert.Fail($"row {i}: {string.Join('|', csv.Rows[i])}, {string.Join('|', parquet.Rows[i])}");
        Assert.All(parquet.Blocks.SkipLast(1), bytes => Assert.InRange(bytes, RowBlock.UsualBytes / 2, RowBlock.UsualBytes));
    }

    [Fact]
    public async Task Blocks_end_at_the_same_rows_whatever_the_row_groups_are()
    {
        const string query = "SELECT i, 'x' || i AS s FROM range(60000) AS r(i)";
        duck.Write(Path, query, "FORMAT parquet, ROW_GROUP_SIZE 2048");
        duck.Write(folder["one.parquet"], query);
        Assert.Equal((await ReadTable.OfAsync(folder["one.parquet"], Cancellation)).Blocks, (await ReadTable.OfAsync(Path, Cancellation)).Blocks);
    }

    [Fact]
    public async Task No_rows_are_a_header()
    {
        duck.Write(Path, "SELECT 1 AS \"a.b\", 'x' AS \"c d\" WHERE false");
        var read = await ReadTable.OfAsync(Path, Cancellation);
        Assert.Equal((null, 0), (read.Refusal, read.Rows.Count));
        Assert.Equal(["a.b", "c d"], read.Header);
    }

    [Fact]
    public async Task A_name_with_dots_is_one_column()
    {
        duck.Write(Path, "SELECT 1 AS \"a.b\", 'x' AS \"c.d\"");
        Assert.Equal([["1", "x"]], (await ReadTable.OfAsync(Path, Cancellation)).Rows);
    }

    [Fact]
    public async Task Columns_that_no_table_has_are_refused_by_name_all_at_once()
    {
        duck.Write(Path, "SELECT 1 AS a, [1, 2] AS b, MAP {'k': 1} AS c, {'x': 1} AS d, INTERVAL 3 DAYS AS e");
        Told.Says(
            (await ReadTable.OfAsync(Path, Cancellation)).Refusal!,
            ReadTable.Place, "'b' (a list)", "'c' (a map)", "'d' (a structure)", "'e' (Interval)", "pin the file again");
    }

    [Theory]
    [InlineData("'\\xFF'::BLOB", "no UTF-8 text")]
    [InlineData("chr(0)", "NUL")]
    [InlineData("'\\x00'::BLOB", "NUL")]
    public async Task A_text_that_no_csv_could_hold_is_told_with_its_line_and_column(string sql, string says)
    {
        duck.Write(Path, $"SELECT 1 AS a, NULL AS b UNION ALL SELECT 2, {sql}");
        Told.Says((await ReadTable.OfAsync(Path, Cancellation)).Refusal!, ReadTable.Place, "line 3, column 2 (b)", says, "pin it again");
    }

    [Fact]
    public async Task A_row_longer_than_64_megabytes_is_told()
    {
        duck.Write(Path, "SELECT 1 AS a, repeat('x', 70000000) AS b");
        Told.Says((await ReadTable.OfAsync(Path, Cancellation)).Refusal!, "line 2", "longer than 64 MB");
    }

    [Fact]
    public async Task Stretches_of_neighbours_are_told_apart_as_in_a_csv()
    {
        duck.Write(Path, "SELECT 1 AS a, 22 AS b, 'x' AS c");
        var block = await FirstBlockAsync();
        Assert.Equal("1,22,x", System.Text.Encoding.UTF8.GetString(block.Between(0, 0, 2)));
        Assert.False(block.HasQuotes);
        duck.Write(Path, "SELECT 1 AS a, 22 AS b, 'x,y' AS c");
        Assert.True((await FirstBlockAsync()).HasQuotes);
    }

    private async Task<RowBlock> FirstBlockAsync()
    {
        using var reader = await TableFiles.OpenAsync(Path, ReadTable.Place, Cancellation);
        var block = new RowBlock();
        Assert.True(await reader.FillAsync(block, Cancellation));
        reader.Split(block);
        return block;
    }

    // The other maker writes numbers with other exponents.
    private static bool Same(string[] csv, string[] parquet) => csv.Length == parquet.Length && csv.Zip(parquet).All(p =>
        p.First == p.Second
        || (double.TryParse(p.First, System.Globalization.CultureInfo.InvariantCulture, out var a)
            && double.TryParse(p.Second, System.Globalization.CultureInfo.InvariantCulture, out var b) && a == b));
}
