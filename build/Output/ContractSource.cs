using Levain.Definitions;
using Levain.Stages;
using Levain.Validating;

namespace Levain.Output;

/// <summary>Finds where the sources of a model ask for a rule.</summary>
internal sealed class ContractSource(Workspace workspace)
{
    /// <summary>The line of the broken rule's attribute; else its property, else the contract.</summary>
    public SourcePlace Of(ModelDefinition model, string contract, Violation violation) =>
        SettingOf(violation) is { } setting ? OfDefinition(model, setting)
        : FileOf(model.Name, contract) is { } file
            ? new SourcePlace(workspace.Relative(file), LineIn(new SourceText(File.ReadAllText(file)), contract, violation))
            : OfDefinition(model);

    /// <summary>The line of a member of the definition; else its class.</summary>
    public SourcePlace OfDefinition(ModelDefinition model, string? member = null)
    {
        var name = model.GetType().Name;
        if (FileOf(model.Name, name) is not { } file) return new SourcePlace($"models/{model.Name}/{name}.cs", 1);
        var text = new SourceText(File.ReadAllText(file));
        return new SourcePlace(workspace.Relative(file), (member is null ? null : text.MemberLine(member)) ?? text.TypeLine(name) ?? 1);
    }

    /// <summary>The line of one rule of the gate; else the gate's own.</summary>
    /// <param name="model">Whose gate.</param>
    /// <param name="rule">The rule's place among those that the gate itself judges.</param>
    public SourcePlace OfRule(ModelDefinition model, int rule)
    {
        var gate = OfDefinition(model, nameof(ModelDefinition.Gate));
        var judged = model.Gate.Rules.Except(model.Gate.Budgets).ToList();
        if (rule >= judged.Count || FileOf(model.Name, model.GetType().Name) is not { } file) return gate;
        var place = (model.Gate.Rules.ToList().IndexOf(judged[rule]), model.Gate.Rules.Count);
        return new SourceText(File.ReadAllText(file)).ChainLine(nameof(ModelDefinition.Gate), "That|And|AndAtLeast", place) is { } line
            ? gate with { Line = line }
            : gate;
    }

    private static string? SettingOf(Violation violation) => violation.Code switch
    {
        ViolationCode.TooManyQuarantined => nameof(ModelDefinition.QuarantineLimit),
        ViolationCode.RowOverlap => nameof(ModelDefinition.Leakage),
        _ => null,
    };

    // A key of several columns is named by all of them: the first one's line stands for it.
    private static int LineIn(SourceText text, string contract, Violation violation)
    {
        var column = violation.Column.Split(", ")[0];
        var line = (column.Length > 0, violation.Attribute.Length > 0) switch
        {
            (true, true) => text.AttributeLine(column, violation.Attribute) ?? text.MemberLine(column),
            (true, false) => text.MemberLine(column),
            (false, true) => text.AttributeLine(violation.Attribute),
            _ => null,
        };
        return line ?? text.TypeLine(contract) ?? 1;
    }

    // A type stands in a file of its own name; the model's own folder comes first.
    private string? FileOf(string model, string type) =>
        new[] { workspace.Definition(model), Path.GetDirectoryName(workspace.Definition(model))! }
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, type + ".cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            .FirstOrDefault(file => new SourceText(File.ReadAllText(file)).TypeLine(type) is not null);
}
