using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Levain.Stages;

/// <summary>The one way in which records, manifests and pointers become text and come back.</summary>
public static class Json
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        ContractResolver = new StrictContractResolver(),
        MissingMemberHandling = MissingMemberHandling.Error,
        Culture = CultureInfo.InvariantCulture,
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Double,
        Formatting = Formatting.Indented,
        Converters = { new StringEnumConverter(new CamelCaseNamingStrategy(), allowIntegerValues: false) },
    };

    /// <summary>Indented text with line feeds and a last line end, for files that people read.</summary>
    public static string Write(object value) =>
        JsonConvert.SerializeObject(value, Settings).ReplaceLineEndings("\n") + "\n";

    /// <summary>One line without a line end, for append-only files and for hashing.</summary>
    public static string WriteLine(object value) => JsonConvert.SerializeObject(value, Formatting.None, Settings);

    /// <summary>Reads text, refusing unknown and missing members.</summary>
    /// <param name="text">A JSON object.</param>
    /// <param name="place">Where the text stands, for the message of an error.</param>
    /// <param name="advice">What the reader of an error can do next.</param>
    /// <exception cref="LevainException">The text is not JSON or not of this shape.</exception>
    public static T Read<T>(string text, string place, string advice)
    {
        try
        {
            return JsonConvert.DeserializeObject<T>(text, Settings)
                ?? throw new LevainException($"{place} is empty: {advice}");
        }
        catch (JsonException broken)
        {
            throw new LevainException($"{place} cannot be read: {Plain(broken.Message)} {advice}", broken);
        }
    }

    /// <summary>Reads the parameters of a named part, refusing unknown and missing members.</summary>
    public static T Read<T>(JObject value, string place, string advice) =>
        Read<T>(value.ToString(Formatting.None), place, advice);

    /// <summary>Reads a file that carries <c>schema</c>, refusing one that a later version wrote.</summary>
    /// <exception cref="LevainException">The file is broken or newer than this program.</exception>
    public static T ReadFile<T>(string path, string place, int schema, string advice)
    {
        var text = File.ReadAllText(path);
        if (SchemaOf(text) is { } found && found > schema)
            throw new LevainException(
                $"{place} has schema {found}, this checkout reads up to {schema}: it was written by a newer version. "
                + "Update the checkout, then run the same command again.");
        try
        {
            return Read<T>(text, place, advice);
        }
        catch (LevainException) when (FaultOf(text) is { } fault)
        {
            throw new LevainException($"{place} is not JSON: {Plain(fault.Message)} {advice}", fault);
        }
    }

    // Stops at the member, which stands first in all that this program writes: many megabytes are parsed once.
    private static long? SchemaOf(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        try
        {
            while (reader.Read())
            {
                if (reader is { Depth: 1, TokenType: JsonToken.PropertyName, Value: "schema" })
                    return reader.Read() ? reader.Value as long? : null;
            }
        }
        catch (JsonException)
        {
            // Told when the whole is read.
        }

        return null;
    }

    private static JsonException? FaultOf(string text)
    {
        try
        {
            JToken.Parse(text);
            return null;
        }
        catch (JsonException broken)
        {
            return broken;
        }
    }

    private static string Plain(string message) => message.TrimEnd('.') + ".";
}
