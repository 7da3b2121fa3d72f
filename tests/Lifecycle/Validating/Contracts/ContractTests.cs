using Levain.Definitions.Contracts;
using Levain.Samples;
using Xunit;

namespace Levain.Validating.Contracts;

public sealed class ContractTests
{
    [Fact]
    public void A_record_is_read_with_all_its_roles()
    {
        var contract = Contract<Full>.Instance;
        Assert.Equal(["Id", "Shop", "At", "Amount", "Note", "Fraud", "Reported"], contract.Columns.Select(c => c.Name));
        Assert.Equal(["Id"], contract.KeyColumns.Select(k => contract.Columns[k].Name));
        Assert.Equal(["Note"], contract.Columns.Where(c => c.Unique is not null).Select(c => c.Name));
        Assert.Equal(["Amount", "Note", "Reported"], contract.Columns.Where(c => c.MayBeMissing).Select(c => c.Name));
        Assert.Equal(0.25, contract.Columns[3].MissingUpTo);
        Assert.Equal((3, 21, "At"), (contract.FreshWithinDays, contract.MaturesInDays, contract.EventTimeColumn));
        var row = new Full { Id = 7, Shop = 1234567, At = new(2020, 1, 2), Fraud = true, Reported = new(2020, 2, 1, 0, 0, 0) };
        Assert.Equal(new DateTime(2020, 1, 2, 0, 0, 0), contract.EventTime!(row));
        Assert.Equal(("1234567", 1f, row.Reported), (contract.Entity!(row), contract.Label!(row), contract.LabelKnown!(row)));
        Assert.Empty(contract.Classes);
    }

    [Fact]
    public void A_column_may_be_spelt_as_a_property_or_in_camel_or_snake_case_or_as_told()
    {
        Assert.Equal(["TempMax", "tempMax", "temp_max"], Contract<Spelt>.Instance.Columns[0].Spellings);
        Assert.Equal(["wind speed (m/s)"], Contract<Spelt>.Instance.Columns[1].Spellings);
    }

    [Fact]
    public void A_class_is_the_place_of_its_name()
    {
        var contract = Contract<Classy>.Instance;
        Assert.Equal(["Brick", "Wood", "Clay"], contract.Classes);
        Assert.Equal(2, contract.Label!(new Classy { Make = Make.Clay }));
    }

    public static TheoryData<Action, string[]> Unfit => new()
    {
        { () => _ = Contract<TwoLabels>.Instance, ["TwoLabels has [Label] on A and B", "take it off"] },
        { () => _ = Contract<TwoTimes>.Instance, ["TwoTimes has [EventTime] on A and B"] },
        { () => _ = Contract<Empty>.Instance, ["Empty has no properties"] },
        { () => _ = Contract<Positional>.Instance, ["Positional needs a constructor without parameters", "'required'"] },
        { () => _ = Contract<Of<decimal>>.Instance, ["Value is Decimal, which no column can be"] },
        { () => _ = Contract<Of<Uri>>.Instance, ["Value is Uri, which no column can be"] },
        { () => _ = Contract<Time<string>>.Instance, ["Value is String; [EventTime] must be a DateOnly or a DateTime"] },
        { () => _ = Contract<Time<DateTime?>>.Instance, ["[EventTime] must be"] },
        { () => _ = Contract<Known<DateTime>>.Instance, ["[LabelKnown] must be a DateTime?"] },
        { () => _ = Contract<Answer<string>>.Instance, ["[Label] must be a bool, a number or an enumeration"] },
        { () => _ = Contract<Answer<Lonely>>.Instance, ["an enumeration of two classes or more"] },
        { () => _ = Contract<Owner<double>>.Instance, ["[Entity] must be"] },
        { () => _ = Contract<Bounded<string>>.Instance, ["Value is String and has bounds", "Take them off"] },
        { () => _ = Contract<Bounded<DateOnly>>.Instance, ["has bounds, which only numbers can have"] },
        { () => _ = Contract<Gaps<int>>.Instance, ["Value is Int32 and has [Missing], but cannot be null", "'?'"] },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public void What_makes_no_contract_is_refused_with_a_sentence(Action read, string[] says)
    {
        Told.Says(Told.By(read), says);
        Told.Says(Told.By(read), says);
    }

    [Fact]
    public void Text_of_which_some_is_missing_is_a_contract() => Assert.True(Contract<Gaps<string>>.Instance.Columns[0].MayBeMissing);

    private enum Lonely
    {
        Only,
    }

    private sealed record Full
    {
        [Key]
        public required int Id { get; init; }

        [Entity]
        public required long Shop { get; init; }

        [EventTime(FreshWithinDays = 3)]
        public required DateOnly At { get; init; }

        [Missing(UpTo = 0.25), Above(0)]
        public double? Amount { get; init; }

        [Unique, Missing]
        public string? Note { get; init; }

        [Label(MaturesInDays = 21)]
        public required bool Fraud { get; init; }

        [LabelKnown]
        public DateTime? Reported { get; init; }

        public float Computed => Id;
    }

    private sealed record Spelt
    {
        public required float TempMax { get; init; }

        [Column("wind speed (m/s)")]
        public required float Wind { get; init; }
    }

    private sealed record Classy
    {
        [Label]
        public required Make Make { get; init; }
    }

    private sealed record TwoLabels
    {
        [Label]
        public float A { get; init; }

        [Label]
        public float B { get; init; }
    }

    private sealed record TwoTimes
    {
        [EventTime]
        public DateOnly A { get; init; }

        [EventTime]
        public DateOnly B { get; init; }
    }

    private sealed record Empty;

    private sealed record Positional(int A);

    private sealed record Of<T>
    {
        public T Value { get; init; } = default!;
    }

    private sealed record Time<T>
    {
        [EventTime]
        public T Value { get; init; } = default!;
    }

    private sealed record Known<T>
    {
        [LabelKnown]
        public T Value { get; init; } = default!;
    }

    private sealed record Answer<T>
    {
        [Label]
        public T Value { get; init; } = default!;
    }

    private sealed record Owner<T>
    {
        [Entity]
        public T Value { get; init; } = default!;
    }

    private sealed record Bounded<T>
    {
        [AtLeast(0)]
        public T Value { get; init; } = default!;
    }

    private sealed record Gaps<T>
    {
        [Missing(UpTo = 0.1)]
        public T Value { get; init; } = default!;
    }
}
