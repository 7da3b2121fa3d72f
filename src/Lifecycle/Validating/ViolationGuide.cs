namespace Levain.Validating;

/// <summary>What each violation means, who asks for the rule, what follows and what to do: the one place that says it.</summary>
public static class ViolationGuide
{
    private const string Quarantined = "the row goes to quarantine; with `Severity.Warning` it goes on; above `Tolerated` the stage stops";
    private const string SetAside = "the row goes to quarantine";
    private const string Stops = "the stage stops";
    private const string Refused = "the request is refused";
    private const string MendOrWiden = "Mend the values at their source, or the rule where the values are right.";
    private const string SplitAgain = "Look at the split: the window of the hold-out, `GapDays`, the key and the event time.";

    /// <summary>In the order of the codes.</summary>
    public static IReadOnlyList<ViolationMeaning> All { get; } =
    [
        new(ViolationCode.FieldCount, "A row has fewer or more fields than the header.", "the file's header", SetAside,
            "Look at the line: a separator or a quote is missing or too much."),
        new(ViolationCode.WrongType, "A value cannot be read as its type.", "the property's type", SetAside,
            "Mend the values at their source, or give the property the type that the values have."),
        new(ViolationCode.MissingValue, "A value is missing where each row must have one.", "`required` without `?`, text without `[Missing]`", SetAside,
            "Fill the values at their source, or allow the gap with `?` and `[Missing(UpTo = ...)]`."),
        new(ViolationCode.TooManyMissing, "More values are missing than the contract tolerates.", "`[Missing(UpTo = ...)]`", Stops,
            "Find out why the source stopped filling the column, or raise `UpTo`."),
        new(ViolationCode.OutOfRange, "A number is outside its bounds.", "`[Above]`, `[AtLeast]`, `[Below]`, `[AtMost]`", Quarantined, MendOrWiden),
        new(ViolationCode.UnknownCategory, "A text is none of the categories that are allowed.", "`[OneOf]`",
            Quarantined + "; with `UnknownUpTo` rows go on until more are unknown, then the stage stops",
            "Add the category to the contract, or mend its spelling at the source."),
        new(ViolationCode.PatternMismatch, "A text does not match its pattern.", "`[Matches]`", Quarantined, MendOrWiden),
        new(ViolationCode.WrongLength, "A text is shorter or longer than allowed.", "`[Length]`", Quarantined, MendOrWiden),
        new(ViolationCode.RuleBroken, "A rule across columns does not hold.", "`[Rule]`", Quarantined,
            "Look at the first rows: one of the columns that the rule reads is wrong, or the rule is."),
        new(ViolationCode.DuplicateKey, "An earlier row has the same key.", "`[Key]`", SetAside,
            "Take out the repeated rows at their source, or put `[Key]` on all columns that tell rows apart."),
        new(ViolationCode.DuplicateValue, "An earlier row has the same value in a column of unique values.", "`[Unique]`", Quarantined,
            "Take out the repeated values at their source, or take off `[Unique]`."),
        new(ViolationCode.OutOfOrder, "A row is older than the one before it.", "`[EventTime]`",
            "the row goes to quarantine; with `OutOfOrder = Severity.Warning` it goes on",
            "Sort the files by the event time; files are read in the order of dataset.json."),
        new(ViolationCode.Stale, "The newest row is older than the contract allows.", "`[EventTime(FreshWithinDays = ...)]`", Stops,
            "Bring newer data, or look at an earlier day with `--as-of`."),
        new(ViolationCode.TooManyQuarantined, "More rows went to quarantine than the definition tolerates.", "`QuarantineLimit` of the definition", Stops,
            "Mend what the other violations name; quarantine.csv has every row with its reasons."),
        new(ViolationCode.NoRows, "No row is left.", "the lifecycle", Stops, "Mend what the other violations name, or look whether the files are empty."),
        new(ViolationCode.RowOverlap, "Rows of the hold-out stand among the training rows, too.", "`Leakage` of the definition",
            "it is told; above `RowOverlap` the stage stops", SplitAgain),
        new(ViolationCode.EntityOverlap, "Entities of the hold-out stand among the training rows, too.", "`[Entity]`",
            "it is told; with `Disjoint = true` the stage stops", SplitAgain),
        new(ViolationCode.TimeOverlap, "Training rows are later than rows of the hold-out.", "`[EventTime]`, where the hold-out is drawn by key", "it is told", SplitAgain),
        new(ViolationCode.LabelLeak, "One column alone predicts the label almost perfectly.", "`Leakage` of the definition", "at `OneColumn` or better the stage stops",
            "Ask whether the value is known when a row is scored; leave the column out of the features where it is not."),
        new(ViolationCode.ContradictingLabels, "Rows with the same features have different labels.", "`[Label]`", "it is told",
            "Look for a feature that tells the rows apart, or for labels that came later."),
        new(ViolationCode.LabelShare, "The share of positive labels is outside its bounds.", "`[Label(PositivesAtLeast = ..., PositivesAtMost = ...)]`", Stops,
            "Look whether labels are lost or counted twice, or move the bounds."),
        new(ViolationCode.UnknownField, "A request has a field that the contract does not name.", "the contract, unless it has `[IgnoreUnknownFields]`", Refused,
            "Leave the field out, or mend its spelling."),
        new(ViolationCode.DuplicateField, "A request has a field twice.", "JSON's objects", Refused,
            "Send each field once."),
        new(ViolationCode.UnexpectedLabel, "A row to be scored carries the label.", "`[Label]`, `[LabelKnown]`", Refused,
            "Leave the label out; send it to `/v1/feedback` when it is known."),
        new(ViolationCode.ForeignPast, "The past of a row to be scored is another entity's.", "`[Entity]`", Refused,
            "Send the earlier rows of the same entity only."),
        new(ViolationCode.ShortPast, "The past of a row to be scored has fewer rows than its features need.", "`Past` of a series' definition", Refused,
            "Send more of the rows before it."),
        new(ViolationCode.UnrealFeature, "A row to be scored gives a feature that is no finite number.", "the definition's features", Refused,
            "Look at the row: a division by zero or a logarithm of nothing; a rule in the contract could name it."),
    ];

    public static ViolationMeaning Of(ViolationCode code) => All[(int)code];
}
