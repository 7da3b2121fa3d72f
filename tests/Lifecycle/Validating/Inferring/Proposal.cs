using System.Reflection;
using System.Runtime.Loader;
using Levain.Datasets;
using Levain.Validating.Rows;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Levain.Validating.Inferring;

/// <summary>A table in a checkout of its own and the contract proposed for it, compiled.</summary>
internal sealed class Proposal : IDisposable
{
    private const string Usings = "global using System;\n";

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(LevainException).Assembly.Location)
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    private readonly Checkout checkout = new();
    private readonly AssemblyLoadContext context = new("proposal", isCollectible: true);
    private readonly Snapshot snapshot;

    private Proposal(IReadOnlyList<(string Name, string Text)> files)
    {
        foreach (var (name, text) in files) checkout.Write($"data/own/{name}", text);
        snapshot = new Snapshot
        {
            Dataset = "own",
            Digest = "",
            Folder = "data/own",
            Files = [.. files.Select(f => new DatasetFile { Name = f.Name, Sha256 = "", Bytes = 0 })],
        };
    }

    /// <summary>The source as it is proposed.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The name of the record.</summary>
    public string Name { get; private set; } = "";

    public static Task<Proposal> OfAsync(string text, string? name = null) => OfAsync([("table.csv", text)], name);

    public static async Task<Proposal> OfAsync(IReadOnlyList<(string Name, string Text)> files, string? name = null)
    {
        var proposal = new Proposal(files);
        var data = files.Count == 1 ? $"data/own/{files[0].Name}" : "data/own";
        var made = await new ContractInference(proposal.checkout.Workspace).ProposeAsync(data, name, TestContext.Current.CancellationToken);
        (proposal.Name, proposal.Text) = (made.Name, made.Text);
        return proposal;
    }

    /// <summary>The line that declares a property, with the lines that belong to it before it.</summary>
    public string Of(string property)
    {
        var blocks = Text.Split("\n\n").Select(b => b[(b.LastIndexOf("{\n", StringComparison.Ordinal) is var i and > 0 ? i + 2 : 0)..]);
        return blocks.First(b => b.Contains($" {property} {{ get; init; }}", StringComparison.Ordinal));
    }

    /// <summary>Compiles the proposal without a warning and holds the very same table against it.</summary>
    /// <returns>The rules that it breaks, each in a sentence.</returns>
    public async Task<IReadOnlyList<string>> ViolationsAsync() =>
        await (Task<IReadOnlyList<string>>)typeof(Proposal).GetMethod(nameof(CheckAsync), BindingFlags.NonPublic | BindingFlags.Instance)!
            .MakeGenericMethod(Compile()).Invoke(this, null)!;

    public void Dispose()
    {
        context.Unload();
        checkout.Dispose();
    }

    private async Task<IReadOnlyList<string>> CheckAsync<TRow>()
        where TRow : class
    {
        using var pass = new ContractPass<TRow>(checkout.Workspace, snapshot, checkout.Work(new ParcelModel()), KnownFaults.None);
        var known = await pass.RunAsync();
        Assert.True(pass.Rows > 0);
        Assert.Empty(pass.Ignored);
        var violations = TableRules.Check(pass, limit: 0).Concat(pass.Tally.Violations(pass.Rows)).Select(v => v.Describe());
        return [.. violations, .. known.Any ? new[] { "a key or a unique value stands twice" } : []];
    }

    private Type Compile()
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose);
        var trees = new[] { Usings, Text }.Select(t => CSharpSyntaxTree.ParseText(t, options));
        var settings = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithNullableContextOptions(NullableContextOptions.Enable).WithSpecificDiagnosticOptions([new("CS1591", ReportDiagnostic.Suppress)]);
        using var bytes = new MemoryStream();
        var result = CSharpCompilation.Create("Proposed", trees, References, settings).Emit(bytes);
        var complaints = result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()).ToList();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints) + "\n" + Text);
        bytes.Position = 0;
        return context.LoadFromStream(bytes).GetTypes().Single(t => t.Name == Name);
    }
}
