using Levain.Stages;
using Newtonsoft.Json;

namespace Levain.Validating.Profiling;

/// <summary>Writes a value on one line of indented text, so that twenty bins are not sixty lines.</summary>
internal sealed class OneLine : JsonConverter
{
    public override bool CanRead => false;

    public override bool CanConvert(Type objectType) => true;

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        writer.WriteRawValue(value is null ? "null" : Json.WriteLine(value));

    public override object ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        throw new NotSupportedException();
}
