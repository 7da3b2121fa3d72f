using Levain.Reporting.Pages;

namespace Levain.Scoring.Pages;

/// <summary>The document around a page's content; its links are relative, so that the service may stand under any path.</summary>
/// <param name="Title">What a browser's tab shows.</param>
/// <param name="Root">The way from the page to the service's root: "" or "../" repeated.</param>
internal sealed record PageFrame(string Title, string Root = "")
{
    public Html Around(Html content, Html head = default) => Html.Of($"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>{Title}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="{Root}assets/page.css">{head}</head><body>
        <header><nav aria-label="Service" class="ways"><a href="{Root}./">Models</a> <a href="{Root}try">Try</a> <a href="{Root}openapi/v1.json">OpenAPI</a> <a href="{Root}metrics">Metrics</a> <a href="{Root}health/ready">Health</a></nav></header>
        <main>{content}</main></body></html>

        """);

    /// <summary>Text of several lines: a control character in a value is shown as a fault, an end of line is kept.</summary>
    public static Html Lines(string text) => new(string.Join('\n', text.Split('\n').Select(l => Html.Of($"{l}").Text)));
}
