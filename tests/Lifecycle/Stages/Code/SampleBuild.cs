using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Levain.Stages.Code;

/// <summary>Compiles a sample of two assemblies into a new folder and hashes its roots.</summary>
internal sealed class SampleBuild : IDisposable
{
    private const string Usings =
        "using System; using System.Collections.Generic; using System.Linq; using System.Linq.Expressions;\n"
        + "using System.Runtime.CompilerServices; using System.Threading.Tasks;\n";

    private const string Bystander = "public sealed class Beta { public int Run() => Aside.Count(3); }\n"
        + "internal static class Aside { public static int Count(int x) => x * 7; }\n";

    private static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("levain-code-").FullName;
    private readonly AssemblyLoadContext _context = new("sample", isCollectible: true);
    private readonly OptimizationLevel _level;

    public SampleBuild(Sample sample, bool isOptimized)
    {
        _level = isOptimized ? OptimizationLevel.Release : OptimizationLevel.Debug;
        var core = Compile("Sample.Core", [sample.Core]);
        var models = Compile("Sample.Models", [sample.Models, Bystander], MetadataReference.CreateFromFile(core));
        Core = _context.LoadFromAssemblyPath(core);
        Models = _context.LoadFromAssemblyPath(models);
        Hash = new CodeHash([Core, Models]);
    }

    public Assembly Core { get; }

    public Assembly Models { get; }

    public CodeHash Hash { get; }

    public string Of(params string[] roots) => Hash.Of([.. roots.Select(r => Models.GetType(r, throwOnError: true)!)]);

    public void Dispose()
    {
        _context.Unload();
        Directory.Delete(_folder, recursive: true);
    }

    private string Compile(string name, string[] sources, params MetadataReference[] references)
    {
        var trees = sources.Select((text, i) => CSharpSyntaxTree.ParseText(
            Usings + text,
            new CSharpParseOptions(LanguageVersion.Preview),
            Path.Combine(_folder, $"{name}.{i}.cs"),
            Encoding.UTF8));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithOptimizationLevel(_level)
            .WithAllowUnsafe(true)
            .WithNullableContextOptions(NullableContextOptions.Enable);
        var path = Path.Combine(_folder, name + ".dll");
        using var file = File.Create(path);
        var result = CSharpCompilation.Create(name, trees, [.. Framework, .. references], options)
            .Emit(file, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        var errors = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error);
        return result.Success ? path : throw new ArgumentException($"The sample does not compile: {string.Join("; ", errors)}");
    }
}
