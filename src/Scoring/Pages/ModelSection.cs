using System.Globalization;
using Levain.Definitions;
using Levain.Reporting.Pages;
using Levain.Scoring.Descriptions;
using Levain.Scoring.OpenApi;

namespace Levain.Scoring.Pages;

/// <summary>One model on the start page: what for, which one, and how to ask it.</summary>
internal static class ModelSection
{
    public static Html Of(ModelDescription model, string id, string service)
    {
        var path = Uri.EscapeDataString(model.Name);
        return Html.Of($"""
            <section class="model" aria-labelledby="{id}"><h2 id="{id}">{model.Name}</h2>
            <p>{model.Purpose}</p>
            <p><strong>Limits:</strong> {model.Limits}</p>
            <dl class="facts"><div><dt>Answers</dt><dd>{Answer(model)}</dd></div>{Threshold(model)}<div><dt>Version</dt><dd>{model.Version}</dd></div><div><dt>Engine</dt><dd>{model.Engine}</dd></div><div><dt>Loaded</dt><dd class="line">{model.Loaded.UtcDateTime:yyyy-MM-dd HH:mm} UTC</dd></div><div class="digest"><dt>Digest</dt><dd><code>{model.Digest}</code></dd></div></dl>
            <ul class="ways"><li><a href="try?model={path}">Try {model.Name}</a></li>{Html.When(model.Folder is not null, () => Html.Of($"""<li><a href="v1/models/{path}/card">Card of {model.Name}</a></li>"""))}<li><a href="v1/models/{path}">Contract of {model.Name} as JSON</a></li></ul>
            {ContractTable.Of(model)}
            <h3>From a shell</h3>
            <pre class="command" tabindex="0" aria-label="Command that asks {model.Name}">{Command(model, service)}</pre></section>

            """);
    }

    private static Html Answer(ModelDescription model) => model.Kind switch
    {
        ModelKind.Regression => model.Unit is { } unit ? Html.Of($"a number, in {unit}") : Html.Of($"a number"),
        ModelKind.Binary => Html.Of($"a probability of yes"),
        _ => Html.Of($"one of {string.Join(", ", model.Classes)}"),
    };

    private static Html Threshold(ModelDescription model) => model.Threshold is { } threshold
        ? Html.Of($"<div><dt>Threshold</dt><dd>yes from {threshold.ToString("0.####", CultureInfo.InvariantCulture)} on</dd></div>")
        : Html.None;

    // JSON may write an apostrophe as \u0027, which no shell takes for the end of the text.
    private static string Command(ModelDescription model, string service) =>
        $"curl -s '{service}{PredictPath.Of(model)}' -H 'Content-Type: application/json' -d '{ExampleRequest.Brief(model).Replace("'", "\\u0027", StringComparison.Ordinal)}'";
}
