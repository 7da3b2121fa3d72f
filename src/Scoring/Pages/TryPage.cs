using Levain.Reporting.Pages;
using Levain.Scoring.Descriptions;

namespace Levain.Scoring.Pages;

/// <summary>Sends a request by hand and shows what comes back.</summary>
internal static class TryPage
{
    /// <param name="models">What is served now.</param>
    /// <param name="wanted">The model that the reader came for; any other name chooses the first.</param>
    public static Html Write(IReadOnlyList<ModelDescription> models, string? wanted)
    {
        var chosen = models.FirstOrDefault(m => m.Name == wanted) ?? (models is [var first, ..] ? first : null);
        return new PageFrame("Try a request").Around(
            Html.Of($"""
                <div class="head"><p class="eyebrow">Scoring service</p><h1>Try a request</h1></div>
                <noscript><p class="calm">This page sends with a script, which your browser does not run. The <a href="./">start page</a> has a command for a shell.</p></noscript>
                {(chosen is null ? Html.Of($"""<p class="calm">No model is served yet.</p>""") : Form(models, chosen))}
                """),
            Html.Of($"""<script src="assets/try.js" defer></script>"""));
    }

    private static Html Form(IReadOnlyList<ModelDescription> models, ModelDescription chosen) => Html.Of($"""
        <section class="form" aria-labelledby="ask"><h2 id="ask">Request</h2>
        <p><label for="model">Model</label> <select id="model" autocomplete="off">{Html.Each(models, m => Option(m, m == chosen))}</select></p>
        <p><label for="request">JSON</label><textarea id="request" rows="16" spellcheck="false" autocomplete="off" aria-describedby="hint">
        {PageFrame.Lines(ExampleRequest.Readable(chosen))}</textarea></p>
        <p id="hint" class="quiet">An example that the model was tested with. Ctrl and Enter sends it, too.</p>
        <p><button type="button" id="send">Send</button> <button type="button" id="reset" class="second">Back to the example</button></p></section>
        <section aria-labelledby="reply"><h2 id="reply">Answer</h2>
        <p id="status" class="state" role="status"></p>
        <div aria-live="polite"><p id="detail"></p><ol id="violations" class="findings" aria-label="Violations of the contract"></ol></div>
        <pre id="answer" class="command" tabindex="0" aria-label="Body of the answer">Nothing was sent yet.</pre></section>
        """);

    private static Html Option(ModelDescription model, bool isChosen) => Html.Of(
        $"""<option value="{model.Name}" data-example="{PageFrame.Lines(ExampleRequest.Readable(model))}"{Html.When(isChosen, () => Html.Of($" selected"))}>{model.Name}</option>""");
}
