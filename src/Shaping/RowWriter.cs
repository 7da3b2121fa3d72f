using System.Text;
using Microsoft.CodeAnalysis;

namespace Levain.Shaping;

/// <summary>Writes the shape of a contract.</summary>
internal static class RowWriter
{
    private const string Shapes = "global::Levain.Definitions.Shapes.";

    public static string Write(INamedTypeSymbol row, string name)
    {
        var type = SourceName.Full(row);
        var properties = SourceName.Properties(row).Where(p => p.SetMethod is not null).ToList();
        var rules = row.GetMembers().Where(m => m is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } && !m.IsStatic && Rule(m) is not null).ToList();
        var accessors = new StringBuilder();
        foreach (var property in properties) Access(accessors, $"set_{property.Name}", "void", type, $", {SourceName.Full(property.Type)} value", property.Name);
        foreach (var rule in rules) Access(accessors, rule is IPropertySymbol ? $"get_{rule.Name}" : rule.Name, "bool", type, "", rule.Name);
        return SourceName.Header + $$"""
            using System.Runtime.CompilerServices;

            namespace Levain.Generated;

            /// <summary>The shape of <see cref="{{type}}"/>.</summary>
            internal sealed class {{name}} : {{Shapes}}RowShape<{{type}}>
            {
                public override global::System.Collections.Generic.IReadOnlyList<{{Shapes}}RowProperty<{{type}}>> Properties { get; } =
                [
            {{string.Join("\n", properties.Select(p => "        " + Property(type, p) + ","))}}
                ];

                public override global::System.Collections.Generic.IReadOnlyList<{{Shapes}}RowPredicate<{{type}}>> Predicates { get; } =
                [
            {{string.Join("\n", rules.Select(r => $"        new(\"{r.Name}\", {AttributeWriter.Write(Rule(r)!)}, static row => Reach_{r.Name}(row)),"))}}
                ];

                public override global::System.Collections.Generic.IReadOnlyList<global::System.Attribute> Attributes { get; } = [{{Attributes(row)}}];

                public override {{type}} New() => Make();

                [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
                private static extern {{type}} Make();

            {{accessors}}}

            """;
    }

    private static void Access(StringBuilder target, string method, string result, string row, string parameter, string name) => target
        .Append($"    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = \"{method}\")]\n")
        .Append($"    private static extern {result} Reach_{name}({row} row{parameter});\n\n");

    private static string Property(string row, IPropertySymbol property)
    {
        var attributes = Attributes(property) is { Length: > 0 } some ? ", " + some : "";
        if (property.Type.SpecialType == SpecialType.System_String)
            return $"new {Shapes}RowText<{row}>(\"{property.Name}\", static row => row.{property.Name}, static (row, value) => Reach_{property.Name}(row, value!){attributes})";
        var optional = property.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : null;
        var type = optional ?? property.Type;
        var kind = type.TypeKind == TypeKind.Enum ? "RowCategory" : "RowValue";
        var value = optional is null ? "value.GetValueOrDefault()" : "value";
        return $"new {Shapes}{kind}<{row}, {SourceName.Full(type)}>(\"{property.Name}\", static row => row.{property.Name}, "
            + $"static (row, value) => Reach_{property.Name}(row, {value}), {(optional is null ? "false" : "true")}{attributes})";
    }

    private static string Attributes(ISymbol symbol) =>
        string.Join(", ", symbol.GetAttributes().Where(AttributeWriter.IsOfContracts).Select(AttributeWriter.Write));

    private static AttributeData? Rule(ISymbol member) =>
        member.GetAttributes().FirstOrDefault(a => AttributeWriter.IsOfContracts(a) && a.AttributeClass!.Name == "RuleAttribute");
}
