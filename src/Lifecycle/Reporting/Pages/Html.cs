namespace Levain.Reporting.Pages;

/// <summary>Markup whose values are encoded; made from an interpolated text, hole by hole.</summary>
/// <param name="Text">The markup.</param>
internal readonly record struct Html(string Text)
{
    public static Html None { get; } = new("");

    public static Html Of(HtmlText text) => new(text.ToString());

    public static Html Each<T>(IEnumerable<T> items, Func<T, Html> show) => new(string.Concat(items.Select(i => show(i).Text)));

    /// <summary>A sentence whose parts between backticks are code.</summary>
    public static Html Prose(string text) => Each(text.Split('`').Index(), p => p.Index % 2 == 0 ? Of($"{p.Item}") : Of($"<code>{p.Item}</code>"));

    public static Html When(bool condition, Func<Html> show) => condition ? show() : None;

    public override string ToString() => Text;
}
