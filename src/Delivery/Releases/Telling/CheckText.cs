using Levain.Delivery.Releases.Notes;
using Octokit;

namespace Levain.Delivery.Releases.Telling;

/// <summary>A model's verdict in the shape of a check run.</summary>
internal sealed class CheckText(VerdictTold told, PullRequestTold run)
{
    private readonly string title = TextLine.Of(VerdictText.Headline(told), 250);
    private readonly string summary = NotesLength.Fit(VerdictText.Sections(told), NotesLength.Check, run.Run?.AbsoluteUri);
    private readonly string? text = told.Data.Length == 0 ? null : NotesLength.Fit(told.Data, NotesLength.Check, run.Run?.AbsoluteUri);

    public string Name { get; } = CheckRuns.NameOf(told.Model);

    public string Head { get; } = run.Head;

    /// <summary>All of them, in order; each once, as GitHub tells them apart by what they say.</summary>
    public IReadOnlyList<NewCheckRunAnnotation> Remarks { get; } =
    [
        .. told.Remarks.Distinct().Select(r => new NewCheckRunAnnotation(r.File, r.Line, r.Line, LevelOf(r.Level), TextLine.Of(r.Message, 30_000))
        {
            Title = TextLine.Of(r.Title, 250),
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
