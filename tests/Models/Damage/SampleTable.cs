using System.Text;
using Levain.Datasets;
using Levain.Definitions;
using Levain.Models.Fraud;
using Levain.Models.Fraud.Generating;
using Levain.Models.Market;
using Levain.Stages;
using Levain.Validating;
using Xunit;

namespace Levain.Models.Damage;

/// <summary>Good data of a sample model in a checkout of their own, one file of which a test damages.</summary>
internal sealed class SampleTable : IDisposable
{
    private const int MarketDays = 400;
    private static readonly Lazy<Task<SortedDictionary<string, byte[]>>> Transactions = new(GenerateAsync);
    private readonly Checkout checkout = new();
    private readonly SortedDictionary<string, byte[]> good;

    private SampleTable(ModelDefinition model, SortedDictionary<string, byte[]> good)
    {
        (Model, this.good) = (model, good);
        checkout.Write($"data/{model.Name}/dataset.json", "");
        foreach (var (name, bytes) in good) Put(name, bytes);
        PinByHand();
    }

    public ModelDefinition Model { get; }

    /// <summary>The names of the files; the one in the middle is to be damaged.</summary>
    public IReadOnlyList<string> Files => [.. good.Keys];

    public string File => Files[Files.Count / 2];

    public string Place => $"data/{Model.Name}/{File}";

    public byte[] Good => good[File];

    public string Manifest => System.IO.File.ReadAllText(checkout.Workspace.DatasetManifest(Model.Name));

    /// <summary>Rows of all files.</summary>
    public long Rows => good.Keys.Sum(file => file.EndsWith(".csv", StringComparison.Ordinal) ? Lines(file).Length - 1L : MarketDays);

    /// <summary>A column of numbers: its number from 1, its name in the file and in the contract.</summary>
    public (int Number, string Header, string Name) Amount => Model is MarketModel ? (3, "high", "High") : (7, "Amount", "Amount");

    public (int Number, string Header, string Name) Time => Model is MarketModel ? (1, "date", "Date") : (2, "Time", "Time");

    public string Quarantined => System.IO.File.ReadAllText(Path.Combine(checkout.Workspace.Model(Model.Name), ValidateStage.QuarantineFile));

    public ValidationReport Report => checkout.Facts<ValidationReport>(Model.Name, ValidateStage.StageName);

    public string Profile => System.IO.File.ReadAllText(Path.Combine(checkout.Workspace.Model(Model.Name), ValidateStage.ProfileFile));

    private string Folder => checkout.Workspace.Dataset(Model.Name);

    /// <summary>The data of a model by its name.</summary>
    public static async Task<SampleTable> OfAsync(string model) => model == "market"
        ? new SampleTable(new MarketModel(), new() { ["sp500-2000.csv"] = TradingDays() })
        : new SampleTable(new FraudModel(), await Transactions.Value);

    public void Put(string name, byte[] bytes) => System.IO.File.WriteAllBytes(Path.Combine(Folder, name), bytes);

    public string PathTo(string name) => Path.Combine(Folder, name);

    /// <summary>The good file with other bytes in one field of one line; both count from 1.</summary>
    public byte[] With(int line, int column, ReadOnlySpan<byte> field) => With(line, File, column, field);

    public byte[] With(int line, string file, int column, ReadOnlySpan<byte> field)
    {
        var lines = Lines(file);
        var fields = lines[line - 1].Split(',');
        var before = string.Concat(lines.Take(line - 1).Select(l => l + "\n")) + string.Concat(fields.Take(column - 1).Select(f => f + ","));
        var after = string.Concat(fields.Skip(column).Select(f => "," + f)) + "\n" + string.Concat(lines.Skip(line).Select(l => l + "\n"));
        return [.. Encoding.UTF8.GetBytes(before), .. field, .. Encoding.UTF8.GetBytes(after)];
    }

    /// <summary>The good file with one line changed.</summary>
    public byte[] With(int line, Func<string, string> change) => With(line, File, change);

    public byte[] With(int line, string file, Func<string, string> change)
    {
        var lines = Lines(file);
        lines[line - 1] = change(lines[line - 1]);
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\n")));
    }

    /// <summary>The lines of the good file.</summary>
    public string[] Lines() => Lines(File);

    public string[] Lines(string file) => Encoding.UTF8.GetString(good[file]).TrimEnd('\n').Split('\n');

    /// <summary>The good header over one row many times.</summary>
    public byte[] Large(int rows)
    {
        var lines = Lines();
        return Encoding.UTF8.GetBytes(lines[0] + "\n" + string.Concat(Enumerable.Repeat(lines[1] + "\n", rows)));
    }

    /// <summary>The same model with another single file.</summary>
    public SampleTable InAnotherFile(string name, byte[] bytes) => new(Model, new() { [name] = bytes });

    /// <summary>Pins what is at hand, as a person does who takes it for good, then validates.</summary>
    public async Task<StageOutcome> PinAndValidateAsync()
    {
        await RunAsync(FetchStage.StageName, new RunOptions { Pin = true });
        return await RunAsync(ValidateStage.StageName, new RunOptions());
    }

    /// <summary>The same where the pins came with the data.</summary>
    public async Task<StageOutcome> FetchAndValidateAsync()
    {
        PinByHand();
        await RunAsync(FetchStage.StageName, new RunOptions());
        return await RunAsync(ValidateStage.StageName, new RunOptions());
    }

    public Task<StageOutcome> RunAsync(string stage, RunOptions options, IProgress<double>? progress = null) => checkout.Stages
        .Single(s => s.Name == stage).RunAsync(Model, options, progress ?? Silence.Here, TestContext.Current.CancellationToken);

    /// <summary>With the good files back all rows pass, and nothing is left of what was refused.</summary>
    public async Task AssertGoodAgainAsync()
    {
        foreach (var (name, bytes) in good) Put(name, bytes);
        Assert.Null((await PinAndValidateAsync()).Refusal);
        Assert.Empty(Report.Violations);
        Assert.Equal((Rows, Rows, 0L), (Report.Rows, Report.Accepted, Report.Quarantined));
        Assert.DoesNotContain(
            Directory.EnumerateFiles(checkout.Workspace.Root, "*", SearchOption.AllDirectories),
            file => file.EndsWith(".new", StringComparison.Ordinal) || file.EndsWith(".part", StringComparison.Ordinal));
    }

    public void Dispose() => checkout.Dispose();

    /// <summary>Writes the manifest without a look into the files.</summary>
    public void PinByHand() => new DatasetManifest
    {
        Schema = 1,
        Name = Model.Name,
        Title = "t",
        Source = "s",
        Licence = "l",
        Files = [.. Files.Select(Pin)],
    }.Save(checkout.Workspace);

    private DatasetFile Pin(string name)
    {
        var bytes = System.IO.File.ReadAllBytes(PathTo(name));
        return new DatasetFile { Name = name, Sha256 = Digest.ToHex(Digest.OfBytes(bytes)), Bytes = bytes.Length };
    }

    private static byte[] TradingDays() => Encoding.UTF8.GetBytes(string.Concat(
        System.IO.File.ReadLines(Path.Combine(AppContext.BaseDirectory, "sp500-2000.csv")).Take(1 + MarketDays).Select(line => line + "\n")));

    private static async Task<SortedDictionary<string, byte[]>> GenerateAsync()
    {
        using var made = await Partitions.MakeAsync("""{"seed":1,"days":3}""", threads: 2, CancellationToken.None);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in made.Files) files[file] = Encoding.UTF8.GetBytes(string.Join('\n', made.Lines(file)) + "\n");
        return files;
    }
}
