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
        if (!member.IsDefined(typeof(RequiredMemberAttribute), inherit: false)) return property;
        var nullable = new NullabilityInfoContext().Create((PropertyInfo)member).ReadState == NullabilityState.Nullable;
        property.Required = nullable ? Required.AllowNull : Required.Always;
        return property;
    }
}
