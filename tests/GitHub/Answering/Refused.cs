using Newtonsoft.Json.Linq;

namespace Levain.GitHub.Answering;

/// <summary>Ends a request with an answer that is a no.</summary>
internal sealed class Refused(Reply reply) : Exception(reply.Json?["message"]?.ToString())
{
    public Reply Reply => reply;

    /// <summary>422, as GitHub words it.</summary>
    public static Refused Invalid(string resource, string code, string field, string? message = null)
    {
        var error = new JObject { ["resource"] = resource, ["code"] = code, ["field"] = field };
        if (message is not null) error["message"] = message;
        var reply = Reply.Message(422, "Validation Failed");
        reply.Json!["errors"] = new JArray(error);
        return new(reply);
    }

    public static Refused Saying(int status, string message) => new(Reply.Message(status, message));

    public static Refused NotFound => new(Reply.NotFound);
}
