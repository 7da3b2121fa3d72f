using Levain.Definitions.Policies;
using Levain.Samples;
using Microsoft.ML;
using Xunit;

namespace Levain.Definitions;

public sealed class ModelCatalogTests
{
    [Fact]
    public void Definitions_are_found_among_all_types_in_the_order_of_their_names() => Assert.Equal(
        ["a", "houses"],
        ModelCatalog.From([typeof(string), typeof(HouseModel), typeof(Named<>), typeof(Base), typeof(Good)]).Models.Select(m => m.Name));

    [Fact]
    public void No_definition_is_an_empty_catalog() => Assert.Empty(ModelCatalog.From([typeof(string)]).Models);

    public static TheoryData<Type, string> Unfit => new()
    {
        { typeof(Blank), "'two words'" },
        { typeof(Slash), "'a/b'" },
        { typeof(Upper), "'Market'" },
        { typeof(Endless), "'" + new string('a', 41) + "'" },
        { typeof(Digit), "'1st'" },
        { typeof(Nothing), "''" },
        { typeof(Feed), "'market\n'" },
        { typeof(Foreign), "'märkt'" },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public void A_name_that_cannot_be_a_folder_or_a_tag_is_refused(Type definition, string name) => Told.Says(
        Told.By(() => ModelCatalog.From([definition])),
        definition.FullName!, name, "lower-case letters, digits and hyphens");

    [Fact]
    public void Forty_letters_are_a_name() => Assert.Single(ModelCatalog.From([typeof(Forty)]).Models);

    [Fact]
    public void The_same_name_twice_names_both_definitions() => Told.Says(
        Told.By(() => ModelCatalog.From([typeof(Good), typeof(Twin)])),
        "'a'", typeof(Good).FullName!, typeof(Twin).FullName!, "another name");

    [Fact]
    public void A_constructor_that_throws_is_told_with_its_reason() => Told.Says(
        Told.By(() => ModelCatalog.From([typeof(Thrower)])),
        typeof(Thrower).FullName!, "InvalidOperationException", "out of order", "Mend the constructor");

    [Theory]
    [InlineData(typeof(Hidden))]
    [InlineData(typeof(Needy))]
    public void A_definition_that_cannot_be_made_without_parameters_is_told(Type definition) => Told.Says(
        Told.By(() => ModelCatalog.From([definition])),
        definition.FullName!, "no public constructor without parameters", "Give it one");

    [Fact]
    public void A_gate_that_asks_the_wrong_way_round_is_found_at_once() => Told.Says(
        Told.By(() => ModelCatalog.From([typeof(WrongGate)])),
        typeof(WrongGate).FullName!, "Gate throws ArgumentException", "ask IsAtMost", "Mend it");

    [Fact]
    public void A_window_of_nothing_is_found_at_once() => Told.Says(
        Told.By(() => ModelCatalog.From([typeof(WrongWindow)])), "HoldOut throws ArgumentOutOfRangeException");

    public abstract class Base : Regression<House, HouseFeatures>
    {
        public override HoldOut HoldOut => HoldOut.Last(days: 1);

        public override GatePolicy Gate => Require.That(Mae).IsAtMost(1);

        public override HouseFeatures Describe(House row, ReadOnlySpan<House> past) => default;

        public override IEstimator<ITransformer> Learn(MLContext ml) => throw new NotSupportedException();
    }

    public class Named<T> : Base
    {
        public override string Name => typeof(T).Name;
    }

    public sealed class Good : Base
    {
        public override string Name => "a";
    }

    public sealed class Twin : Base
    {
        public override string Name => "a";
    }

    public sealed class Blank : Base
    {
        public override string Name => "two words";
    }

    public sealed class Slash : Base
    {
        public override string Name => "a/b";
    }

    public sealed class Upper : Base
    {
        public override string Name => "Market";
    }

    public sealed class Endless : Base
    {
        public override string Name => new('a', 41);
    }

    public sealed class Forty : Base
    {
        public override string Name => new('a', 40);
    }

    public sealed class Digit : Base
    {
        public override string Name => "1st";
    }

    public sealed class Nothing : Base
    {
        public override string Name => null!;
    }

    public sealed class Feed : Base
    {
        public override string Name => "market\n";
    }

    public sealed class Foreign : Base
    {
        public override string Name => "märkt";
    }

    public sealed class Thrower : Base
    {
        public Thrower() => throw new InvalidOperationException("out of order.");

        public override string Name => "thrower";
    }

    public sealed class Hidden : Base
    {
        private Hidden() { }

        public override string Name => "hidden";
    }

    public sealed class Needy(string name) : Base
    {
        public override string Name => name;
    }

    public sealed class WrongGate : Base
    {
        public override string Name => "wrong";

        public override GatePolicy Gate => Require.That(Mae).IsAtLeast(1);
    }

    public sealed class WrongWindow : Base
    {
        public override string Name => "wrong";

        public override HoldOut HoldOut => HoldOut.Last();
    }
}
