namespace Levain.Scoring.Logging.Postgres;

/// <summary>The tables in PostgreSQL, as the steps that lead to them; a step that was released never changes.</summary>
internal static class Schema
{
    /// <summary>Step n brings a database from version n to n + 1.</summary>
    public static IReadOnlyList<string> Steps { get; } =
    [
        """
        CREATE TABLE levain.predictions (
            id       text        PRIMARY KEY,
            time     timestamptz NOT NULL,
            model    text        NOT NULL,
            version  text        NOT NULL,
            digest   text        NOT NULL,
            "row"    json        NOT NULL, -- byte for byte what was served, which jsonb would not keep
            features real[],
            scores   real[]      NOT NULL,
            label    json
        );
        CREATE INDEX predictions_model_time ON levain.predictions (model, time);
        CREATE TABLE levain.feedback (
            entry    uuid        PRIMARY KEY, -- a hash of the other columns: a batch that comes twice is kept once
            id       text        NOT NULL,    -- of the prediction, which may be of a sample and not here
            time     timestamptz NOT NULL,
            model    text        NOT NULL,
            known    timestamptz NOT NULL,
            label    json        NOT NULL
        );
        CREATE INDEX feedback_id_time ON levain.feedback (id, time);
        """,
    ];
}
