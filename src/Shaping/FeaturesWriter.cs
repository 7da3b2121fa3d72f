using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Levain.Shaping;

/// <summary>Writes the shape of features: a slot a number or Boolean, a slot a value of an enumeration.</summary>
internal static class FeaturesWriter
{
    public static string Write(INamedTypeSymbol features, string name)
    {
        List<string> slots = [], lines = [];
        foreach (var property in SourceName.Properties(features)) Add(property, slots, lines);
        var type = SourceName.Full(features);
        return SourceName.Header + $$"""
            namespace Levain.Generated;

            /// <summary>The slots of <see cref="{{type}}"/>.</summary>
            internal sealed class {{name}} : global::Levain.Definitions.Shapes.FeatureShape<{{type}}>
            {
                public override global::System.Collections.Generic.IReadOnlyList<string> Slots { get; } =
                [
            {{string.Join("\n", slots.Select(s => $"        \"{s}\","))}}
                ];

                protected override void Fill(in {{type}} features, global::System.Span<float> vector)
                {
            {{string.Join("\n", lines.Select(l => "        " + l))}}
                }
            }

            """;
    }

    private static void Add(IPropertySymbol property, List<string> slots, List<string> lines)
    {
        var first = slots.Count.ToString(CultureInfo.InvariantCulture);
        if (property.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } category)
        {
            var values = Values(category);
            slots.AddRange(values.Select(v => $"{property.Name}={v.Name}"));
            var cases = string.Join(", ", values.Select((v, i) => $"{SourceName.Full(category)}.{v.Name} => {i.ToString(CultureInfo.InvariantCulture)}"));
            lines.Add($"vector[{first} + (features.{property.Name} switch {{ {cases}, _ => throw new global::System.ArgumentOutOfRangeException(\"{property.Name}\") }})] = 1;");
            return;
        }

        slots.Add(property.Name);
        lines.Add(property.Type.SpecialType == SpecialType.System_Boolean
            ? $"vector[{first}] = features.{property.Name} ? 1 : 0;"
            : $"vector[{first}] = (float)features.{property.Name};");
    }

    // As Enum.GetNames has them: by value, as if without a sign.
    private static List<IFieldSymbol> Values(INamedTypeSymbol category) =>
    [
        .. category.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue)
            .OrderBy(f => f.ConstantValue is ulong wide ? wide : unchecked((ulong)Convert.ToInt64(f.ConstantValue, CultureInfo.InvariantCulture))),
    ];
}
