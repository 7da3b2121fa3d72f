using CsCheck;
using Levain.Definitions;
using Xunit;

namespace Levain.Stages.Code;

public sealed class CodeHashTests
{
    private static readonly CodeHash Lifecycle = new([typeof(CodeHash).Assembly]);

    [Fact]
    public void The_library_hashes_to_the_same_twice()
    {
        var other = new CodeHash([typeof(CodeHash).Assembly]);
        foreach (var type in typeof(CodeHash).Assembly.GetTypes().Where(t => !t.Name.Contains('<', StringComparison.Ordinal)))
            Assert.Equal(Lifecycle.Of(type), other.Of(type));
    }

    [Fact]
    public void The_order_of_hashing_leaves_no_trace()
    {
        var first = new CodeHash([typeof(CodeHash).Assembly]);
        var second = new CodeHash([typeof(CodeHash).Assembly]);
        var (a, b) = (first.Of(typeof(CodeHash)), first.Of(typeof(ModelDefinition)));

        Assert.Equal(b, second.Of(typeof(ModelDefinition)));
        Assert.Equal(a, second.Of(typeof(CodeHash)));
        Assert.NotEqual(a, b);
    }

    [Fact]
    public void The_order_of_the_roots_does_not_count() => Assert.Equal(
        Lifecycle.Of(typeof(CodeHash), typeof(ModelDefinition)),
        Lifecycle.Of(typeof(ModelDefinition), typeof(CodeHash)));

    [Fact]
    public void A_hash_is_a_digest() => Assert.Matches("^sha256:[0-9a-f]{64}$", Lifecycle.Of(typeof(CodeHash)));

    [Fact]
    public void Type_arguments_of_a_root_count()
    {
        using var build = new SampleBuild(new Sample("public class Box<T> { } public class A { } public class B { }"), true);
        var box = build.Models.GetType("Box`1")!;
        string[] hashes =
        [
            build.Hash.Of(box),
            build.Hash.Of(box.MakeGenericType(typeof(int))),
            build.Hash.Of(box.MakeGenericType(typeof(long))),
            build.Hash.Of(box.MakeGenericType(build.Models.GetType("A")!)),
            build.Hash.Of(box.MakeGenericType(build.Models.GetType("B")!)),
        ];
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    [Fact]
    public void A_foreign_root_is_refused_with_its_name()
    {
        var refusal = Assert.Throws<LevainException>(() => Lifecycle.Of(typeof(Uri)));
        Assert.Contains("System.Uri", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Levain.Lifecycle", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_root_does_not_spoil_the_next_hash()
    {
        var hash = new CodeHash([typeof(CodeHash).Assembly]);
        Assert.Throws<LevainException>(() => hash.Of(typeof(CodeHash), typeof(Uri)));
        Assert.Equal(Lifecycle.Of(typeof(ModelDefinition)), hash.Of(typeof(ModelDefinition)));
    }

    [Fact]
    public void Threads_agree()
    {
        var hash = new CodeHash([typeof(CodeHash).Assembly]);
        var types = typeof(CodeHash).Assembly.GetExportedTypes();
        var found = new string[types.Length];
        Parallel.For(0, types.Length, i => found[i] = hash.Of(types[i]));
        Assert.Equal(types.Select(t => Lifecycle.Of(t)), found);
    }

    [Fact]
    public void Members_in_any_order_hash_to_the_same()
    {
        string[] members =
        [
            "int _a;", "static readonly int[] Table = { 1, 2, 3, 4, 5 };", "public Func<int> Run() => () => _a;",
            "public async Task<int> Later() { var x = 1; await Task.Yield(); return x; }",
            "public IEnumerable<int> Each() { yield return Table[0]; }", "public object Pair(int x) => new { x, y = 1 };",
            "public int Run(int x) { return F(); int F() => x + 1; }", "public int P => 1;", "public Func<int> Run(long x) => () => (int)x;",
        ];
        using var plain = Build(members);
        Gen.Shuffle(members).Sample(
            shuffled =>
            {
                using var build = Build(shuffled);
                return build.Of("Alpha") == plain.Of("Alpha");
            },
            iter: 20);
    }

    private static SampleBuild Build(string[] members) =>
        new(new Sample($"public class Alpha {{ {string.Join("\n", members)} }}"), isOptimized: true);
}
