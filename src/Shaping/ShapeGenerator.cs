using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Levain.Shaping;

/// <summary>Writes, for each definition of a project, the shapes of its row and features, and lists all of them as <c>ServedModels.All</c>.</summary>
[Generator]
public sealed class ShapeGenerator : IIncrementalGenerator
{
    private const string Base = "Levain.Definitions.TypedDefinition<TRow, TFeatures>";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var shapes = context.SyntaxProvider.CreateSyntaxProvider(
            static (node, _) => node is ClassDeclarationSyntax { BaseList: not null },
            static (found, _) => Shape(found)).Where(static s => s != default);
        var name = context.CompilationProvider.Select(static (c, _) => c.AssemblyName ?? "Levain");
        context.RegisterSourceOutput(shapes.Collect().Combine(name), static (output, found) =>
        {
            var all = found.Left.GroupBy(s => s.Definition).Select(g => g.First()).OrderBy(s => s.Definition, StringComparer.Ordinal).ToList();
            if (all.Count == 0) return;
            foreach (var row in all.GroupBy(s => s.RowName)) output.AddSource(row.Key + ".g.cs", row.First().RowSource);
            foreach (var features in all.GroupBy(s => s.FeaturesName)) output.AddSource(features.Key + ".g.cs", features.First().FeaturesSource);
            output.AddSource("ServedModels.g.cs", Catalog(found.Right, all));
        });
    }

    private static ShapeSource Shape(GeneratorSyntaxContext found)
    {
        if (found.SemanticModel.GetDeclaredSymbol(found.Node) is not INamedTypeSymbol { IsAbstract: false, IsGenericType: false } definition) return default;
        var typed = definition.BaseType;
        while (typed is not null && typed.OriginalDefinition.ToDisplayString() != Base) typed = typed.BaseType;
        if (typed is null || typed.TypeArguments[0] is not INamedTypeSymbol row || typed.TypeArguments[1] is not INamedTypeSymbol features) return default;
        if (!IsReachable(definition) || !IsReachable(row) || !IsReachable(features)) return default;
        var (rowName, featuresName) = (SourceName.Of(row) + "Shape", SourceName.Of(features) + "Slots");
        return new ShapeSource(
            SourceName.Full(definition), rowName, RowWriter.Write(row, rowName), featuresName, FeaturesWriter.Write(features, featuresName));
    }

    // What is private to another type cannot be served: its shape could not name it.
    private static bool IsReachable(ISymbol? symbol)
    {
        for (var type = symbol; type is INamedTypeSymbol; type = type.ContainingType)
            if (type.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected)
                return false;
        return true;
    }

    private static string Catalog(string assembly, List<ShapeSource> all) => SourceName.Header + $$"""
        namespace {{SourceName.Namespace(assembly)}};

        /// <summary>The definitions of this project as a service needs them.</summary>
        public static class ServedModels
        {
            /// <summary>All of them, made anew.</summary>
            public static global::System.Collections.Generic.IReadOnlyList<global::Levain.Describing.ServedDefinition> All() =>
            [
        {{string.Join("\n", all.Select(s => $"        global::Levain.Describing.ServedDefinition.Of(new {s.Definition}(), new global::Levain.Generated.{s.RowName}(), new global::Levain.Generated.{s.FeaturesName}()),"))}}
            ];
        }

        """;
}
