namespace Levain.Stages.Code;

/// <summary>Edits that change nothing that Alpha or the bystander can reach.</summary>
internal static class NoChanges
{
    private const string Helper = """
        public class Alpha { public object Run() => A.F(3); }
        static class A
        {
            «¦public static Func<int, int> New(int z) { Func<int> g = () => z; return x => x + g(); } public static int F(long x) => 1;»
            «¦public static async Task New2() { var o = new { Q = 1 }; await Task.Delay(new[] { 9, 8, 7, 6, 5 }[o.Q]); }»
            «¦public static IEnumerable<string> New3(string s) { switch (s) { case "aa": case "bb": case "cc": case "dd": case "ee": case "ff": case "gg": yield return s; break; } }»
            public static object F(int x)
            {
                Func<int, int> twice = v => v * 2;
                Func<int> sum = () => x + twice(x);
                var o = new { P = sum(), R = new[] { 1, 2, 3, 4, 5, 6 } };
                return (o, Inner(), Lazy(o.P).ToList(), Later());
                int Inner() => x + 1;
                static IEnumerable<int> Lazy(int n) { for (var i = 0; i < n; i++) yield return i; }
            }
            static async Task<string> Later() { var text = "x"; await Task.Yield(); return text switch { "one" => "1", "two" => "2", "six" => "3", "ten" => "4", "bar" => "5", "baz" => "6", "bob" => "7", _ => text }; }
        }
        """;

    public static readonly Dictionary<string, Sample> All = new()
    {
        ["comment"] = new("public class Alpha { public int Run() => 1; «¦/* new */» }"),
        ["format"] = new("public class Alpha { public int Run(int x) {« ¦\n\n    »if (x > 1) return «1 +  x¦1+x»; return 2; } }"),
        ["renamed local"] = new("public class Alpha { public int Run() { var «a¦b» = int.Parse(\"1\"); return «a¦b» + «a¦b»; } }"),
        ["renamed captured local"] = new("public class Alpha { public Func<int> Run() { var «z¦b» = int.Parse(\"1\"); var c = 2; return () => c + «z¦b»++; } }"),
        ["renamed local of an async method"] = new("public class Alpha { public async Task<int> Run() { var «z¦b» = 1; var c = 2; await Task.Yield(); return «z¦b» + c; } }"),
        ["renamed local of an iterator"] = new("public class Alpha { public IEnumerable<int> Run() { var «z¦b» = 1; var c = 2; yield return «z¦b»; yield return «z¦b» + c; } }"),
        ["renamed lambda parameter"] = new("public class Alpha { public Func<int, int> Run() => «a¦b» => «a¦b» + 1; }"),
        ["renamed local function"] = new("public class Alpha { public int Run() { return «F¦G»(1); int «F¦G»(int x) => x; } }"),
        ["reordered members"] = new(
            "public class Alpha { «int _a; public Func<int> Run() => () => _a; Func<int, int> G() => x => x;¦Func<int, int> G() => x => x; public Func<int> Run() => () => _a; int _a;» }"),
        ["reordered types"] = new("«class A { } public class Alpha { public object Run() => (new A(), new B()); } class B { }¦class B { } class A { } public class Alpha { public object Run() => (new A(), new B()); }»"),
        ["added class"] = new("«¦class New { public Func<int> F(int x) => () => x; }» public class Alpha { public Func<int> Run(int y) => () => y; }"),
        ["added class in another assembly"] = new("public class Alpha { public object Run() => new A(); }", "«¦public class Aa { public string S = \"new\"; }» public class A { }"),
        ["added members beside a helper"] = new(Helper),
        ["unreached method"] = new("public class Alpha { public int Run() => A.F(); } static class A { public static int F() => 1; public static int G() => «1¦2»; }"),
        ["unreached override"] = new("public class Alpha { public int Run(A a) => a.F(); } public abstract class A { public abstract int F(); } public class B : A { public override int F() => «1¦2»; }"),
        ["unreached type"] = new("public class Alpha { public int Run() => 1; } class A { public int F() => «1¦2»; }"),
        ["unread constant"] = new("public class Alpha { public int Run() => A.F(); } static class A { const int C = «1¦2»; public static int F() => 1; }"),
        ["unreached enumeration"] = new("public class Alpha { public int Run() => 1; } enum Kind { A«¦, B» }"),
        ["first extension method"] = new("public class Alpha { public int Run() => A.F(); } static class A { public static int F() => 1; «¦public static int G(this int x) => x;» }"),
        ["context of nullability"] = new(
            "public class Alpha { public object Run() => (new List<A>(), A.F(\"\", null)); } class A { public static string F(string x, string? y) => x; public string? P => null; public int? N => 1; «¦public static object? G(string? a, string? b, string? c) => a; static object? H(string? a) => a;» }"),
        ["version of an assembly"] = new(
            "[assembly: System.Reflection.AssemblyVersion(\"«1.2¦1.234.5»\")] [At(typeof(List<Rule>))] public class Alpha { public Rule Run() => new(); }",
            "[assembly: System.Reflection.AssemblyVersion(\"«1.2¦1.234.5»\")] public class Rule { } public class AtAttribute(Type t) : Attribute { public Type T => t; }"),
        ["build in another folder"] = new("file class Local { public int F() => 1; } public class Alpha { public object Run() => new List<Local>(); }"),
        ["idle attribute"] = new("«¦[System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]» public class Alpha { «¦[System.Diagnostics.DebuggerStepThrough]» public int Run() => 1; }"),
        ["documentation"] = new("«¦/// <summary>New.</summary>» \n public class Alpha { public Func<int> Run() => () => 1; }"),
    };
}
