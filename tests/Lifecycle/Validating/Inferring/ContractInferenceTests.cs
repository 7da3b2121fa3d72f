using Levain.Stages;
using Xunit;

namespace Levain.Validating.Inferring;

public sealed class ContractInferenceTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("", "add --data=FILE")]
    [InlineData("nothing.csv", "nothing.csv is missing")]
    [InlineData("hollow", "hollow holds no file whose name ends in .csv or .parquet")]
    [InlineData("empty.csv", "empty.csv is empty")]
    [InlineData("bare.csv", "bare.csv has no header: its first line holds values, Seattle, 2012-01-01, 0.0")]
    [InlineData("header.csv", "header.csv has a header and no rows")]
    [InlineData("semicolons.csv", "semicolons.csv has one column 'a;b': the fields are not separated by commas")]
    [InlineData("parts", "parts/2.csv has another header than parts/1.csv: a, c instead of a, b")]
    public async Task What_is_no_table_is_a_sentence(string data, string sentence)
    {
        Directory.CreateDirectory(folder["hollow"]);
        foreach (var (name, text) in new[]
        {
            ("empty.csv", ""), ("bare.csv", "Seattle,2012-01-01,0.0\nSeattle,2012-01-02,1.5\n"), ("header.csv", "a,b\n"), ("semicolons.csv", "a;b\n1;2\n"),
            ("parts/1.csv", "a,b\n1,2\n"), ("parts/2.csv", "a,c\n1,2\n"),
        }) folder.Write(name, text);

        Told.Says(await Told.ByAsync(() => ProposeAsync(data)), sentence);
    }

    [Theory]
    [InlineData("data/taxi/trips-2020.csv", null, "Trips2020", "Taxi")]
    [InlineData("data/taxi/taxi.csv", null, "TaxiRow", "Taxi")]
    [InlineData("data/taxi/taxi.csv", "Trip", "Trip", "Taxi")]
    [InlineData("2020-01.csv", null, "ProposedRow", "Proposed")]
    [InlineData("my trips.csv", null, "MyTripsRow", "MyTrips")]
    public async Task Names_come_from_the_file_and_its_dataset(string file, string? name, string record, string model)
    {
        folder.Write(file, "a,b\n1,2\n");
        var proposal = await ProposeAsync(file, name);
        Assert.Equal(record, proposal.Name);
        Told.Says(proposal.Text, $"namespace Levain.Models.{model};", $"record {record}\n", $"One row of {Path.GetFileName(file)}.");
        Assert.DoesNotContain(folder.Path, proposal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_and_names_that_do_not_fit_are_told()
    {
        folder.Write("odd.csv", "a,b,a\n1,2,3\n4,5\n");
        Told.Says((await ProposeAsync("odd.csv")).Text, "1 rows have another number of fields", "'a' stands more than once in the header", "int B {");
    }

    private Task<ContractProposal> ProposeAsync(string data, string? name = null) =>
        new ContractInference(new Workspace(folder.Path)).ProposeAsync(data, name, TestContext.Current.CancellationToken);
}
