namespace Levain.Stages.Code;

/// <summary>Edits that Alpha can reach: its hash must change, the bystander's must not.</summary>
internal static class Changes
{
    public static readonly Dictionary<string, Sample> All = new()
    {
        ["own body"] = new("public class Alpha { public int Run() => «1¦2»; }"),
        ["own private method"] = new("public class Alpha { private int Run() => «1¦2»; }"),
        ["helper two calls deep"] = new(
            "public class Alpha { public int Run() => A.F(); } static class A { public static int F() => B.G(); } static class B { public static int G() => «1¦2»; }"),
        ["helper in another assembly"] = new(
            "public class Alpha { public int Run() => A.F(); }",
            "public static class A { public static int F() => B.G(); } static class B { internal static int G() => «1¦2»; }"),
        ["foreign call"] = new("public class Alpha { public double Run(double x) => Math.«Floor¦Ceiling»(x); }"),
        ["inlined constant"] = new("public class Alpha { public int Run() => A.C; } static class A { public const int C = «1¦2»; }"),
        ["string"] = new("public class Alpha { public string Run() => \"«a¦b»\"; }"),
        ["interpolated string"] = new("public class Alpha { public string Run(int x) => $\"{x} «a¦b»\"; }"),
        ["type of a local"] = new("public class Alpha { public string Run() { object o = default(«int¦uint»); return o + \"\"; } }"),
        ["branch"] = new("public class Alpha { public int Run(int x) { if (x «>¦>=» 3) return 1; return 2; } }"),
        ["switch on a string"] = new(
            "public class Alpha { public int Run(string s) => s switch { \"one\" => 1, \"two\" => 2, \"six\" => 3, \"ten\" => 4, \"bar\" => 5, \"baz\" => 6, \"b«o¦u»o\" => 7, _ => 0 }; }"),
        ["static array"] = new("public class Alpha { public int[] Run() => new[] { 1, 2, 3, 4, «5¦6» }; }"),
        ["bytes of a span"] = new("public class Alpha { public int Run(int i) { ReadOnlySpan<byte> s = new byte[] { 1, 2, «3¦4» }; return s[i]; } }"),
        ["collection expression"] = new("public class Alpha { public IReadOnlyList<int> Run() => [1, 2, «3¦4»]; }"),
        ["exception filter"] = new(
            "public class Alpha { public int Run() { try { return int.Parse(\"1\"); } catch (Exception e) when (e.Message.Length > «1¦2») { return 0; } } }"),
        ["caught type"] = new(
            "public class Alpha { public int Run() { try { return int.Parse(\"1\"); } catch («FormatException¦OverflowException») { return 0; } } }"),
        ["event accessor"] = new("public class Alpha { public event Action E { add { A.F(«1¦2»); } remove { } } } static class A { public static void F(int x) { } }"),
        ["static constructor of a helper"] = new(
            "public class Alpha { public int Run() => A.F(); } static class A { static A() { B.G(); } public static int F() => 1; } static class B { public static int G() => «1¦2»; }"),
        ["field initialiser"] = new("public class Alpha { private readonly int _x = «1¦2»; public int Run() => _x; }"),
        ["static field initialiser of a helper"] = new(
            "public class Alpha { public int Run() => A.X; } static class A { public static readonly int X = int.Parse(\"«1¦2»\"); }"),
        ["module initialiser"] = new(
            "public class Alpha { public int Run() => A.F(); }",
            "public static class A { public static int F() => 1; } static class I { [ModuleInitializer] internal static void Go() { GC.KeepAlive(«1¦2»); } }"),
    };
}
