using System.Reflection;
using System.Runtime.CompilerServices;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Levain.Stages;

/// <summary>Camel case names in the order of declaration; what C# requires, the text must have.</summary>
internal sealed class StrictContractResolver : CamelCasePropertyNamesContractResolver
{
    public StrictContractResolver() => NamingStrategy = new CamelCaseNamingStrategy { ProcessDictionaryKeys = false };

    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        if (member is PropertyInfo { CanWrite: false }) property.Ignored = true;
        if (member is not PropertyInfo declared) return property;
        var nullable = AllowsNull(declared);
        if (member.IsDefined(typeof(RequiredMemberAttribute), inherit: false))
            property.Required = nullable ? Required.AllowNull : Required.Always;
        else if (!nullable && !declared.PropertyType.IsValueType)
            property.Required = Required.DisallowNull;
        return property;
    }

    // The order of a dictionary is part of fingerprints: it must not hang on the culture of the one who reads.
    protected override JsonDictionaryContract CreateDictionaryContract(Type objectType)
    {
        var contract = base.CreateDictionaryContract(objectType);
        if (objectType.IsGenericType && objectType.GetGenericTypeDefinition() == typeof(SortedDictionary<,>)
            && objectType.GenericTypeArguments[0] == typeof(string))
            contract.DefaultCreator = () => Activator.CreateInstance(objectType, StringComparer.Ordinal)!;
        return contract;
    }

    // What a record holds under a type parameter is always there: facts are.
    private static bool AllowsNull(PropertyInfo property)
    {
        var open = property.DeclaringType!.IsGenericType
            ? property.DeclaringType.GetGenericTypeDefinition().GetProperty(property.Name)!
            : property;
        return !open.PropertyType.IsGenericParameter
            && new NullabilityInfoContext().Create(property).ReadState != NullabilityState.NotNull;
    }
}
