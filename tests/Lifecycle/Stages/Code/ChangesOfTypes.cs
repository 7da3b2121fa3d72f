namespace Levain.Stages.Code;

/// <summary>Edits of types, attributes and members that are reached over a base, an interface or reflection.</summary>
internal static class ChangesOfTypes
{
    private const string Marks = """
        public enum Level { Low, High }
        [AttributeUsage(AttributeTargets.All)]
        public sealed class MarkAttribute(double at, Level level = Level.Low, params string[] words) : Attribute
        { public double At => at; public Level Level => level; public string[] Words => words; public Type? Of { get; set; } public object? Box { get; set; } public AttributeTargets Targets { get; set; } }
        """;

    private const string Rows = "public class Alpha : Model<Row> { } public abstract class Model<T> { public virtual int Run() => 1; }";

    public static readonly Dictionary<string, Sample> All = new()
    {
        ["override"] = new(
            "public class Alpha { public int Run(Shape? s = null) { s ??= new Square(); return s.Size(); } } abstract class Base { } public abstract class Shape { public abstract int Size(); } sealed class Square : Shape { public override int Size() => «1¦2»; }"),
        ["override of a foreign method"] = new("public class Alpha { public string Run() => $\"{new A()}\"; } class A { public override string ToString() => \"«a¦b»\"; }"),
        ["interface implementation"] = new(
            "public class Alpha { public int Run() => A.Make().Size(); }",
            "public interface IShape { int Size(); } public static class A { public static IShape Make() => new Square(); } class Square : IShape { int IShape.Size() => «1¦2»; }"),
        ["interface of a type argument"] = new(
            "public class Alpha { public int Run() => A.Make<Square>(); } class Square : IShape { public int Size() => «1¦2»; }",
            "public interface IShape { int Size(); } public static class A { public static int Make<T>() where T : IShape, new() => new T().Size(); }"),
        ["default interface method"] = new("public class Alpha { public int Run() => ((I)new A()).F(); } interface I { int F() => «1¦2»; } class A : I { }"),
        ["static interface member"] = new("public class Alpha { public int Run() => F<A>(); static int F<T>() where T : I => T.G(); } interface I { static abstract int G(); } class A : I { public static int G() => «1¦2»; }"),
        ["base class"] = new("public class Alpha : Root { } public class Root { public int Run() => «1¦2»; }"),
        ["base class in another assembly"] = new("public class Alpha : Root<int> { }", "public class Root<T> { public int Run() => «1¦2»; }"),
        ["generic method"] = new("public class Alpha { public string Run() => A.F(1); } static class A { public static string F<T>(T x) => x + \"«a¦b»\"; }"),
        ["generic type"] = new("public class Alpha { public int Run() => new A<int>().F(1); } class A<T> { public int F(T x) => «1¦2»; public int F(int x, T y) => 0; }"),
        ["another type argument"] = new("public class Alpha { public object Run() => new List<«A¦B»>(); } class A { } class B { }"),
        ["contract attribute of a type argument"] = new(
            "public class Row { [Mark(«1¦1.5»)] public int X { get; init; } } " + Rows, Marks),
        ["attribute enumeration"] = new("public class Row { [Mark(1, Level.«Low¦High»)] public int X { get; init; } } " + Rows, Marks),
        ["attribute array"] = new("public class Row { [Mark(1, Level.Low, \"a\", \"«b¦c»\")] public int X { get; init; } } " + Rows, Marks),
        ["attribute named value"] = new("public class Row { [Mark(1, Targets = AttributeTargets.«Class¦Method», Box = 1)] public int X { get; init; } } " + Rows, Marks),
        ["attribute boxed value"] = new("public class Row { [Mark(1, Box = Level.«Low¦High»)] public int X { get; init; } } " + Rows, Marks),
        ["code of a type in an attribute"] = new(
            "public class Row { [Mark(1, Of = typeof(List<Rule>))] public int X { get; init; } } class Rule { public Rule() { GC.KeepAlive(«1¦2»); } } " + Rows, Marks),
        ["attribute on the root"] = new("[Mark(«1¦2»)] public class Alpha { }", Marks),
        ["attribute on a record parameter"] = new("public record Row([property: Mark(«1¦2»)] int X); " + Rows, Marks),
        ["attribute of the row's row"] = new("public class Row { public required IReadOnlyList<Part> Parts { get; init; } } public class Part { [Mark(«1¦2»)] public int X { get; init; } } " + Rows, Marks),
        ["column order"] = new("public class Row { «public int A { get; init; } public int B { get; init; }¦public int B { get; init; } public int A { get; init; }» } " + Rows),
        ["column that may be missing"] = new("public class Row { public string«¦?» X { get; init; } = \"\"; public string Y { get; init; } = \"\"; public string Z { get; init; } = \"\"; } " + Rows),
        ["all columns that may be missing"] = new("public class Row { public string«¦?» X { get; set; } = \"\"; public string«¦?» Y { get; set; } = \"\"; } " + Rows),
        ["computed column"] = new("public class Row { public int X => «1¦2»; } " + Rows),
        ["enumeration added member"] = new("public class Alpha { public int Run() => F(Kind.A); static int F(Kind k) => (int)k; } enum Kind { A«¦, B» }"),
        ["enumeration value"] = new("public class Alpha { public string Run(Kind k) => k.ToString(); } public enum Kind { A = «1¦2» }"),
        ["order of a struct's fields"] = new("public class Alpha { public int Run() => new S().A; } struct S { public «int A; public long B¦long B; public int A»; }"),
        ["override of a boxed struct"] = new("public class Alpha { public string? Run() { object o = default(S); return o.ToString(); } } struct S { public override string ToString() => \"«a¦b»\"; }"),
        ["operator"] = new("public class Alpha { public int Run() => (new S() + new S()).V; } struct S { public int V; public static S operator +(S a, S b) => new S { V = «1¦2» }; }"),
        ["type of the root's field"] = new("public class Alpha { A? _a; public object? Run() => _a; } class A { public «int¦long» X; }"),
        ["accessibility of a column"] = new("public class Row { public int X { get; «set¦private set»; } } " + Rows),
    };
}
