namespace Levain.Stages.Code;

/// <summary>Edits around a definition, Alpha, and a stage, Bake, that reads all of it but Gate.</summary>
internal static class ChangesOfStages
{
    private const string Stage = """
        public class PlumbingAttribute : Attribute { }
        public abstract class Definition { public abstract int Learn(); public virtual int Past => 0; public virtual int Gate => Tasted(1); static int Tasted(int x) => x + 1; }
        [Plumbing] public abstract class Stage { public int Run(Definition d) => Kept.Find(d) ?? Work(d); protected abstract int Work(Definition d); }
        [Plumbing] public static class Kept { public static int? Find(Definition d) => Shelf.Look(d.Past); }
        public static class Shelf { public static int? Look(int x) => x > 7 ? x : null; }
        public sealed class Bake : Stage { protected override int Work(Definition d) => d.Learn() + Oven.Heat(d.Past); }
        public static class Oven { public static int Heat(int x) => x * 3; }
        """;

    private const string Definition = """
        public class Alpha : Definition
        {
            const int Budget = 5;
            public override int Learn() => Mix.Knead(2);
            public override int Past => 4;
            public override int Gate => Strict(Budget) + Judge.Say("dark");
            static int Strict(int x) => x * 11;
            protected static int Taste => 6;
        }
        static class Mix { public static int Knead(int x) => Fold(x); static int Fold(int x) => x * 5; }
        static class Judge { public static int Say(string s) => s.Length; }
        """;

    /// <summary>Edits that leave the key of Bake over Alpha as it is.</summary>
    public static readonly Dictionary<string, Sample> Passed = new()
    {
        ["unread member"] = Edit("Judge.Say(\"dark\")", "Judge.Say(\"light\")"),
        ["private helper of an unread member"] = Edit("x * 11", "x * 12"),
        ["helper of an unread member"] = Edit("s.Length", "s.Length + 1"),
        ["constant of an unread member"] = Edit("Budget = 5", "Budget = 6"),
        ["member that nobody calls"] = Edit("Taste => 6", "Taste => 7"),
        ["unread member of the base"] = Edit("Gate => Tasted(1)", "Gate => Tasted(2)"),
        ["helper of the unread member of the base"] = Edit("Tasted(int x) => x + 1", "Tasted(int x) => x + 2"),
        ["plumbing of the base class"] = Edit("Kept.Find(d) ?? Work(d)", "Work(d)"),
        ["plumbing"] = Edit("Shelf.Look(d.Past)", "Shelf.Look(d.Past + 1)"),
        ["behind plumbing"] = Edit("x > 7", "x > 8"),
    };

    /// <summary>Edits that change it.</summary>
    public static readonly Dictionary<string, Sample> Noticed = new()
    {
        ["read member"] = Edit("Past => 4", "Past => 5"),
        ["read member of the base"] = Edit("Past => 0", "Past => 1"),
        ["helper two calls deep"] = Edit("x * 5", "x * 6"),
        ["the stage itself"] = Edit("d.Learn() +", "d.Learn() -"),
        ["helper of the stage"] = Edit("x * 3", "x * 4"),
        ["unread member that is read after all"] = Edit("Knead(2)", "Knead(Gate)"),
    };

    private static Sample Edit(string before, string after)
    {
        var (models, core) = (Once(Definition, before, after), Once(Stage, before, after));
        return models == Definition ^ core == Stage
            ? new Sample(models, core)
            : throw new ArgumentException($"'{before}' does not stand once in the sample");
    }

    private static string Once(string text, string before, string after) =>
        text.Split(before).Length == 2 ? text.Replace(before, $"«{before}¦{after}»", StringComparison.Ordinal) : text;
}
