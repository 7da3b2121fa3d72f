using System.Text;
using System.Text.Json;
using Levain.Definitions;
using Levain.Describing;
using Levain.Scoring.Loading;
using Levain.Scoring.Logging;
using Levain.Validating;

namespace Levain.Scoring.Requests;

/// <summary>The labels of a request, each held against the model that its id names.</summary>
internal sealed class FeedbackLabels
{
    private readonly ModelShelf shelf;
    private readonly FeedbackRequest whole;
    private readonly DateTimeOffset now;
    private readonly List<FeedbackLabel> good = [];
    private readonly List<RequestFault> faults = [];

    public FeedbackLabels(ModelShelf shelf, FeedbackRequest request, DateTimeOffset now)
    {
        (this.shelf, whole, this.now) = (shelf, request, now);
        IReadOnlyList<FeedbackRequest?> all = request.Labels ?? [request];
        if (request.Labels is { Count: 0 }) Fault(0, "labels", ViolationCode.MissingValue, "at least one label", null);
        if (request.Labels is not null && (request.Id ?? (object?)request.Label ?? request.Known) is not null)
            Fault(0, "labels", ViolationCode.UnknownField, "'labels' stands alone in its object", null);
        for (var i = 0; i < all.Count; i++)
            if (all[i] is { } one) Take(i, one);
            else Fault(i, "labels", ViolationCode.MissingValue, "an object with id and label", null);
    }

    public IReadOnlyList<FeedbackLabel> Good => good;

    public IReadOnlyList<RequestFault> Faults => faults;

    private void Take(int index, FeedbackRequest one)
    {
        var before = faults.Count;
        if (one.Labels is not null && !ReferenceEquals(one, whole)) Fault(index, "labels", ViolationCode.UnknownField, "labels do not hold labels", null);
        var model = one.Id is { } id && PredictionIds.ModelOf(id) is { } name ? shelf.Find(name) : null;
        if (one.Id is null) Fault(index, "id", ViolationCode.MissingValue, "the id of a prediction", null);
        else if (model is null) Fault(index, "id", ViolationCode.PatternMismatch, "the id of a prediction of a model that answers here", one.Id);
        if (one.Label is not { } label) Fault(index, "label", ViolationCode.MissingValue, "what the prediction turned out to be", null);
        else if (model is not null && Wanted(model.Definition, label) is { } wanted) Fault(index, "label", ViolationCode.WrongType, wanted, label.GetRawText());
        if (one.Known > now.AddDays(1)) Fault(index, "known", ViolationCode.OutOfRange, "a time that has passed", null);
        if (faults.Count == before) good.Add(new(Encoding.UTF8.GetBytes(one.Id!), Encoding.UTF8.GetBytes(one.Label!.Value.GetRawText()), one.Known ?? now));
    }

    private static string? Wanted(ServedDefinition definition, JsonElement label) => definition.Kind switch
    {
        ModelKind.Binary => label.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "true or false",
        ModelKind.Regression => label.ValueKind == JsonValueKind.Number && label.TryGetSingle(out var number) && float.IsFinite(number) ? null : "a number",
        _ => label.ValueKind == JsonValueKind.String && definition.Classes.Contains(Text(label)) ? null : "one of " + string.Join(", ", definition.Classes),
    };

    // Half a UTF-16 character is the name of no class.
    private static string? Text(JsonElement label)
    {
        try
        {
            return label.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private void Fault(int index, string field, ViolationCode code, string rule, string? value) =>
        faults.Add(new RequestFault(index, "label", field, code, rule, value is { Length: > 100 } ? value[..100] + "..." : value));
}
