using System.Reflection;
using Levain.Definitions.Shapes;
using Levain.Validating.Contracts;

namespace Levain.Describing;

/// <summary>The slots of features as reflection tells them: what training works with, and the judge of generated shapes.</summary>
internal sealed class FeatureSpace<TFeatures> : FeatureShape<TFeatures>
    where TFeatures : notnull
{
    private readonly SlotWriter[] writers;

    private FeatureSpace(IReadOnlyList<string> slots, SlotWriter[] writers) =>
        (Slots, this.writers) = (slots, writers);

    public override IReadOnlyList<string> Slots { get; }

    /// <summary>Reads the properties of the features' type.</summary>
    /// <exception cref="LevainException">A property is of a type that is no feature.</exception>
    public static FeatureSpace<TFeatures> Read()
    {
        List<string> slots = [];
        List<SlotWriter> writers = [];
        var properties = typeof(TFeatures).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0).OrderBy(p => p.MetadataToken);
        foreach (var property in properties)
        {
            var first = slots.Count;
            writers.Add(Writer(property, first));
            if (property.PropertyType.IsEnum)
                slots.AddRange(Enum.GetNames(property.PropertyType).Select(n => $"{property.Name}={n}"));
            else
                slots.Add(property.Name);
        }

        return slots.Count > 0
            ? new FeatureSpace<TFeatures>(slots, [.. writers])
            : throw new LevainException($"{typeof(TFeatures).Name} has no properties: give it one a feature.");
    }

    protected override void Fill(in TFeatures features, Span<float> vector)
    {
        foreach (var writer in writers) writer(features, vector);
    }

    private static SlotWriter Writer(PropertyInfo property, int slot)
    {
        if (property.PropertyType == typeof(float)) return Put<float>(property, slot, v => v);
        if (property.PropertyType == typeof(double)) return Put<double>(property, slot, v => (float)v);
        if (property.PropertyType == typeof(int)) return Put<int>(property, slot, v => v);
        if (property.PropertyType == typeof(bool)) return Put<bool>(property, slot, v => v ? 1 : 0);
        if (!property.PropertyType.IsEnum)
            throw new LevainException(
                $"{typeof(TFeatures).Name}.{property.Name} is {property.PropertyType.Name}, which is no feature. "
                + "Take float, double, int, bool or an enumeration.");
        var make = typeof(FeatureSpace<TFeatures>).GetMethod(nameof(PutClass), BindingFlags.NonPublic | BindingFlags.Static)!;
        return (SlotWriter)make.MakeGenericMethod(property.PropertyType)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [property, slot], null)!;
    }

    private static SlotWriter Put<TValue>(PropertyInfo property, int slot, Func<TValue, float> convert)
    {
        var get = Getter<TValue>(property);
        return (features, vector) => vector[slot] = convert(get(features));
    }

    private static SlotWriter PutClass<TEnum>(PropertyInfo property, int slot)
        where TEnum : struct, Enum
    {
        var get = Getter<TEnum>(property);
        var index = Enum.GetValues<TEnum>().Select((value, i) => (value, i)).ToDictionary(p => p.value, p => p.i);
        return (features, vector) => vector[slot + index[get(features)]] = 1;
    }

    private static Func<TFeatures, TValue> Getter<TValue>(PropertyInfo property)
    {
        if (!typeof(TFeatures).IsValueType) return Accessors.Getter<TFeatures, TValue>(property);
        var get = property.GetMethod!.CreateDelegate<StructGetter<TValue>>();
        return features => get(ref features);
    }

    private delegate void SlotWriter(TFeatures features, Span<float> vector);

    private delegate TValue StructGetter<out TValue>(ref TFeatures features);
}
