using System.Reflection;
using Levain.Definitions;
using Levain.Definitions.Shapes;
using Levain.Describing;
using Levain.Models;
using Levain.Validating.Contracts;
using Xunit;

namespace Levain.Scoring.Serving;

/// <summary>Generated shapes tell what reflection tells, for every definition of the models and of the tests.</summary>
public sealed class ShapeTests
{
    public static TheoryData<Type> Definitions =>
    [
        .. ModelAssembly.Types.Concat(typeof(ShapeTests).Assembly.GetTypes()).Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(ModelDefinition))),
    ];

    [Theory]
    [MemberData(nameof(Definitions))]
    public void All_of_a_definition(Type definition)
    {
        var typed = definition;
        while (!typed.IsGenericType || typed.GetGenericTypeDefinition() != typeof(TypedDefinition<,>)) typed = typed.BaseType!;
        foreach (var test in (string[])[nameof(RowsAreEqual), nameof(FeaturesAreEqual)])
            typeof(ShapeTests).GetMethod(test, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(typed.GenericTypeArguments)
                .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [], null);
    }

    [Fact]
    public void Every_definition_is_served()
    {
        Assert.Equal(["fraud", "market"], ServedModels.All().Select(d => d.Name).Order());
        Assert.Equal(["kiln", "loan", "parcel", "river"], Tests.ServedModels.All().Select(d => d.Name).Order());
        Assert.Equal(6, Definitions.Count);
    }

    /// <summary>The shape that was generated beside a type.</summary>
    internal static TShape Generated<TShape>(Type beside) => (TShape)Activator.CreateInstance(
        beside.Assembly.GetTypes().Single(t => t.Namespace == "Levain.Generated" && t.BaseType == typeof(TShape)), nonPublic: true)!;

    private static void RowsAreEqual<TRow, TFeatures>()
        where TRow : class
    {
        RowShape<TRow> reflected = ReflectedShape<TRow>.Read(), generated = Generated<RowShape<TRow>>(typeof(TRow));
        Assert.Equal(Told(reflected.Attributes), Told(generated.Attributes));
        Assert.Equal(
            reflected.Properties.Select(p => (p.GetType(), p.Name, p.TypeName, p.IsOptional)), generated.Properties.Select(p => (p.GetType(), p.Name, p.TypeName, p.IsOptional)));
        Assert.Equal(reflected.Properties.Select(p => Told(p.All<Attribute>())), generated.Properties.Select(p => Told(p.All<Attribute>())));
        Assert.Equal(reflected.Predicates.Select(p => (p.Name, p.Asked)), generated.Predicates.Select(p => (p.Name, p.Asked)));
        var random = new Random(11);
        for (var i = 0; i < 200; i++)
        {
            var (one, other) = (reflected.New(), generated.New());
            foreach (var (r, g) in reflected.Properties.Zip(generated.Properties))
            {
                var (there, here) = (r.Accept(new AnyValue<TRow>(random)), g.Accept(new AnyValue<TRow>(random)));
                there.Set(one, here.Sample);
                here.Set(other, here.Sample);
                Assert.Equal(there.Get(one), here.Get(one));
                Assert.Equal(there.Get(one), here.Get(other));
            }

            Assert.Equal(one, other);
            Assert.Equal(reflected.Predicates.Select(p => p.Holds(one)), generated.Predicates.Select(p => p.Holds(one)));
        }
    }

    private static void FeaturesAreEqual<TRow, TFeatures>()
        where TFeatures : notnull
    {
        FeatureShape<TFeatures> reflected = FeatureSpace<TFeatures>.Read(), generated = Generated<FeatureShape<TFeatures>>(typeof(TFeatures));
        Assert.Equal(reflected.Slots, generated.Slots);
        var random = new Random(13);
        var (one, other) = (new float[reflected.Slots.Count], new float[reflected.Slots.Count]);
        for (var i = 0; i < 300; i++)
        {
            object features = Activator.CreateInstance<TFeatures>();
            foreach (var property in typeof(TFeatures).GetProperties().Where(p => p.CanWrite)) property.SetValue(features, AnyNumber.Of(property.PropertyType, random));
            reflected.Write((TFeatures)features, one);
            generated.Write((TFeatures)features, other);
            Assert.Equal(one.Select(BitConverter.SingleToInt32Bits), other.Select(BitConverter.SingleToInt32Bits));
        }
    }

    // What the compiler adds for itself says nothing of a contract.
    private static List<Attribute> Told(IEnumerable<Attribute> attributes) => [.. attributes.Where(a => a.GetType().Assembly == typeof(ModelDefinition).Assembly)];
}
