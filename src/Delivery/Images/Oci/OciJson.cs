using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Levain.Delivery.Images.Oci;

/// <summary>The JSON of the OCI specifications: others write it, too, so what is unknown is passed over, and what is absent is left out.</summary>
public static class OciJson
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        ContractResolver = new DefaultContractResolver { NamingStrategy = new CamelCaseNamingStrategy { ProcessDictionaryKeys = false } },
        NullValueHandling = NullValueHandling.Ignore,
        Culture = CultureInfo.InvariantCulture,
        DateParseHandling = DateParseHandling.None,
    };

    /// <summary>The bytes by whose digest a manifest or a config is known: one line, UTF-8.</summary>
    public static byte[] Write(object value) => System.Text.Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(value, Formatting.None, Settings));

    /// <summary>Reads what somebody wrote.</summary>
    /// <param name="bytes">UTF-8.</param>
    /// <param name="place">Where it stands, for the message of an error.</param>
    /// <exception cref="LevainException">It is no JSON, or not of this shape.</exception>
    public static T Read<T>(ReadOnlySpan<byte> bytes, string place)
    {
        try
        {
            return JsonConvert.DeserializeObject<T>(System.Text.Encoding.UTF8.GetString(bytes), Settings)
                ?? throw new LevainException($"{place} is empty: it is no {typeof(T).Name} of the OCI specification.");
        }
        catch (JsonException broken)
        {
            throw new LevainException($"{place} cannot be read as the OCI specification says: {broken.Message.TrimEnd('.')}.", broken);
        }
    }
}
