using Levain.Reporting.Pages;
using Levain.Scoring.Descriptions;

namespace Levain.Scoring.Pages;

/// <summary>Says what runs here, without a script.</summary>
internal static class StartPage
{
    /// <param name="models">What is served now.</param>
    /// <param name="service">The service's address as the reader knows it, without a slash at the end.</param>
    public static Html Write(IReadOnlyList<ModelDescription> models, string service) => new PageFrame("Scoring service").Around(Html.Of($"""
        <div class="head"><p class="eyebrow">Scoring service</p><h1>{Heading(models.Count)}</h1></div>
        {Html.When(models.Count == 0, () => Html.Of($"""<p class="calm">Once a model is promoted and stands in the serving folder, it appears here.</p>"""))}
        {Html.Each(models.Index(), m => ModelSection.Of(m.Item, FormattableString.Invariant($"model-{m.Index + 1}"), service))}
        <section aria-labelledby="service"><h2 id="service">For programs</h2>
        <ul class="ways"><li><a href="openapi/v1.json">OpenAPI description</a></li><li><a href="v1/models">Models as JSON</a></li><li><a href="metrics">Metrics</a></li><li><a href="health/live">Alive</a></li><li><a href="health/ready">Ready</a></li></ul></section>
        """));

    private static string Heading(int models) => models switch
    {
        0 => "No model is served yet",
        1 => "One model answers here",
        _ => FormattableString.Invariant($"{models} models answer here"),
    };
}
