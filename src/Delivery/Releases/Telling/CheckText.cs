using Octokit;

namespace Levain.Delivery.Releases.Telling;

/// <summary>A model's verdict in the shape of a check run.</summary>
internal sealed class CheckText(VerdictTold told, PullRequestTold run)
{
    private readonly string title = TextLength.Line(VerdictText.Headline(told), 250);
    private readonly string summary = TextLength.Fit(VerdictText.Summary(told), TextLength.OfCheck, run.Run);
    private readonly string? text = told.Data.Length == 0 ? null : TextLength.Fit(told.Data, TextLength.OfCheck, run.Run);

    public string Name { get; } = CheckRuns.NameOf(told.Model);

    public string Head { get; } = run.Head;

    /// <summary>All of them, in order; each once, as GitHub tells them apart by what they say.</summary>
    public IReadOnlyList<NewCheckRunAnnotation> Remarks { get; } =
    [
        .. told.Remarks.Distinct().Select(r => new NewCheckRunAnnotation(r.File, r.Line, r.Line, LevelOf(r.Level), TextLength.Line(r.Message, 30_000))
        {
            Title = TextLength.Line(r.Title, 250),
        }),
    ];

    public NewCheckRun Create(IReadOnlyList<NewCheckRunAnnotation> remarks) => new(Name, Head)
    {
        DetailsUrl = run.Run?.AbsoluteUri,
        Status = CheckStatus.Completed,
        Conclusion = CheckConclusions.Of(told),
        Output = Output(remarks),
    };

    public CheckRunUpdate Update(IReadOnlyList<NewCheckRunAnnotation> remarks) => new()
    {
        Name = Name,
        DetailsUrl = run.Run?.AbsoluteUri,
        Status = CheckStatus.Completed,
        Conclusion = CheckConclusions.Of(told),
        Output = Output(remarks),
    };

    /// <summary>Whether a check run says this already, its remarks aside.</summary>
    public bool IsSaid(CheckRun found) =>
        found.Conclusion?.Value == CheckConclusions.Of(told)
        && found.Output.Title == title
        && found.Output.Summary == summary
        && (found.Output.Text ?? "") == (text ?? "");

    private NewCheckRunOutput Output(IReadOnlyList<NewCheckRunAnnotation> remarks) =>
        new(title, summary) { Text = text, Annotations = remarks.Count == 0 ? null : remarks };

    private static CheckAnnotationLevel LevelOf(RemarkLevel level) => level switch
    {
        RemarkLevel.Failure => CheckAnnotationLevel.Failure,
        RemarkLevel.Warning => CheckAnnotationLevel.Warning,
        _ => CheckAnnotationLevel.Notice,
    };
}
