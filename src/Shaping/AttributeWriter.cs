using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Levain.Shaping;

/// <summary>Writes an attribute as the expression that makes it.</summary>
internal static class AttributeWriter
{
    private const string Contracts = "Levain.Definitions.Contracts";

    /// <summary>Whether an attribute says something of a contract.</summary>
    public static bool IsOfContracts(AttributeData attribute) => attribute.AttributeClass?.ContainingNamespace.ToDisplayString() == Contracts;

    public static string Write(AttributeData attribute)
    {
        var arguments = string.Join(", ", attribute.ConstructorArguments.Select(Value));
        var named = string.Join(", ", attribute.NamedArguments.Select(n => $"{n.Key} = {Value(n.Value)}"));
        return $"new {SourceName.Full(attribute.AttributeClass!)}({arguments})" + (named.Length > 0 ? $" {{ {named} }}" : "");
    }

    private static string Value(TypedConstant constant) => constant switch
    {
        { IsNull: true } => "null",
        { Kind: TypedConstantKind.Array } => $"new[] {{ {string.Join(", ", constant.Values.Select(Value))} }}",
        { Kind: TypedConstantKind.Enum } => $"({SourceName.Full(constant.Type!)})({Convert.ToString(constant.Value, CultureInfo.InvariantCulture)})",
        { Value: double number } => Number(number),
        { Value: string text } => SymbolDisplay.FormatLiteral(text, quote: true),
        _ => constant.ToCSharpString(),
    };

    private static string Number(double number) =>
        double.IsNaN(number) ? "double.NaN"
        : double.IsPositiveInfinity(number) ? "double.PositiveInfinity"
        : double.IsNegativeInfinity(number) ? "double.NegativeInfinity"
        : number.ToString("R", CultureInfo.InvariantCulture) + "d";
}
