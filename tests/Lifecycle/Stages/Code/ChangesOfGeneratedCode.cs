namespace Levain.Stages.Code;

/// <summary>Edits inside code that the compiler moves into types and members of its own.</summary>
internal static class ChangesOfGeneratedCode
{
    public static readonly Dictionary<string, Sample> All = new()
    {
        ["async method"] = new("public class Alpha { public async Task<int> Run() { await Task.Yield(); return «1¦2»; } }"),
        ["async helper"] = new(
            "public class Alpha { public Task<int> Run() => A.F(); } static class A { public static async Task<int> F() { await Task.Yield(); return «1¦2»; } }"),
        ["iterator"] = new("public class Alpha { public IEnumerable<int> Run() { yield return 1; yield return «2¦3»; } }"),
        ["async iterator"] = new("public class Alpha { public async IAsyncEnumerable<int> Run() { await Task.Yield(); yield return «2¦3»; } }"),
        ["lambda"] = new("public class Alpha { public Func<int, int> Run() => x => x + «1¦2»; }"),
        ["helper of a lambda"] = new(
            "public class Alpha { public Func<int, int> Run() => x => A.F(x); } static class A { public static int F(int x) => x + «1¦2»; }"),
        ["closure"] = new("public class Alpha { public Func<int> Run(int y) => () => y + «1¦2»; }"),
        ["captured variable"] = new("public class Alpha { public Func<int> Run(int y, int z) { var u = y; var v = z; return () => u - «u¦v» + v; } }"),
        ["nested closure"] = new(
            "public class Alpha { public Func<Func<int>> Run(int a) { var b = a; return () => { var c = b; return () => a + b + c + «1¦2»; }; } }"),
        ["lambda over this"] = new("public class Alpha { int _x = 1; public Func<int> Run() => () => _x + «1¦2»; }"),
        ["generic lambda"] = new("public class Alpha { public Func<T, string> Run<T>() => x => x + \"«a¦b»\"; }"),
        ["local function"] = new("public class Alpha { public int Run() { return F(3); static int F(int x) => x < 1 ? «1¦2» : F(x - 1); } }"),
        ["capturing local function"] = new("public class Alpha { public int Run(int y) { return F(); int F() => y + «1¦2»; } }"),
        ["expression tree"] = new("public class Alpha { public Expression<Func<int, int>> Run() => x => x + «1¦2»; }"),
        ["method group"] = new("public class Alpha { public Func<int, int> Run() => A.F; } static class A { public static int F(int x) => «1¦2»; }"),
        ["anonymous type"] = new("public class Alpha { public object Run() => new { «One¦Two» = 1 }; }"),
        ["query"] = new("public class Alpha { public int Run(int[] v) => (from x in v let y = x * 2 where y > «1¦2» select x + y).Sum(); }"),
        ["record added property"] = new("public sealed record Row(int A«¦, int B»); public class Alpha { public object Run() => new List<Row>(); }"),
        ["record reordered properties"] = new("public sealed record Row { «public int A { get; init; } public int B { get; init; }¦public int B { get; init; } public int A { get; init; }» } public class Alpha { public object Run() => new Row(); }"),
        ["record root"] = new("public sealed record Alpha(int A«¦, int B»);"),
        ["with expression"] = new("public sealed record Row(int A, int B); public class Alpha { public Row Run(Row r) => r with { «A¦B» = 1 }; }"),
        ["primary constructor"] = new("public class Alpha(int seed) { public int Run() => seed + «1¦2»; }"),
        ["extension method"] = new("public class Alpha { public int Run(int x) => x.Twice(); } static class E { public static int Twice(this int x) => x * «2¦3»; }"),
        ["inline array"] = new("[InlineArray(«3¦4»)] public struct Few { private int _first; } public class Alpha { public int Run() { var f = new Few(); return f[1]; } }"),
        ["yield in a lambda's helper"] = new(
            "public class Alpha { public Func<IEnumerable<int>> Run() => () => F(1); static IEnumerable<int> F(int x) { foreach (var y in new[] { x }) { yield return y + «1¦2»; } } }"),
    };
}
