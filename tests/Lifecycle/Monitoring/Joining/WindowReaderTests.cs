using Levain.Samples;
using Xunit;

namespace Levain.Monitoring.Joining;

public sealed class WindowReaderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_newest_days_are_served_rows_and_the_newest_days_with_time_for_labels_are_matured()
    {
        // Looked at on day 29: served are days 20 to 29, matured are days 13 to 22.
        var book = Payments();
        foreach (var day in new[] { 12.99, 13.0, 19.99, 20.0, 22.99, 23.0, 29.99, 30.0 })
            book.Predict((int)(100 * day), day, 0.5f).Label((int)(100 * day), day + 0.001, "true");

        var window = await ReadAsync(book, 29);

        Assert.Equal((LogBook.At(20), LogBook.At(30)), (window.From, window.Until));
        Assert.Equal(DateTimeKind.Utc, window.From.Kind);
        Assert.Equal([20.0, 22.99, 23.0, 29.99], window.Rows.Times.Select(DayOf));
        Assert.Equal([13.0, 19.99, 20.0, 22.99], window.Matured.Times.Select(DayOf));
        Assert.Equal((4, 4, 4L, 4L), (window.Rows.Count, window.Scores.Length, window.Labels.Matured, window.Labels.Labelled));
    }

    [Fact]
    public async Task Features_and_answers_become_columns_and_answers_of_others_are_left_out()
    {
        var book = Payments().Predict(1, 21, 0.25f).Predict(2, 22, [0.75f], champion: "other").Predict(3, 23, 0.5f);

        var window = await ReadAsync(book, 29);

        Assert.Equal(["Amount", "IsLarge", "Score"], window.Rows.Columns.Select(c => c.Name));
        Assert.Equal([20f, 20f, 20f], window.Rows.Values(0).ToArray());
        Assert.Equal([0.25f, 0.5f], window.Rows.Values(2).ToArray());
        Assert.Equal([0.25f, 0.5f], window.Scores);
        Assert.Equal(1, Assert.Single(window.Labels.OtherChampions, o => o.Key == "other").Value);
    }

    [Fact]
    public async Task The_label_that_was_received_last_counts_and_one_that_is_not_known_on_the_day_does_not()
    {
        var book = Payments().Predict(1, 15, 0.5f).Predict(2, 15, 0.5f).Predict(3, 15, 0.5f).Predict(4, 15, 0.5f)
            .Label(1, 18, "false").Label(1, 17, "true", received: 19)
            .Label(2, 16, "true").Label(2, 30, "false", received: 29)
            .Label(3, 29, "true", received: 30)
            .Label(4, 16, "false");

        var (window, later) = (await ReadAsync(book, 29), await ReadAsync(book, 30));

        // Of 3 nothing is known: it is no fraud until it is reported.
        Assert.Equal([1f, 1f, 0f, 0f], window.Matured.Scored.Labels);
        Assert.Equal((4L, 3L, 1L), (window.Labels.Matured, window.Labels.Labelled, window.Labels.Repeated));
        Assert.Equal((1.0, 2.0), (window.Labels.MedianLagDays!.Value, window.Labels.LongLagDays!.Value));
        Assert.Equal([1f, 0f, 1f, 0f], later.Matured.Scored.Labels);
        Assert.Equal((4L, 2L), (later.Labels.Labelled, later.Labels.Repeated));
    }

    [Fact]
    public async Task Labels_before_their_predictions_in_the_log_or_in_time_are_joined_and_counted()
    {
        var book = Payments()
            .Label(1, 14, "true").Label(1, 15, "false").Label(2, 15.5, "true", received: 15.5)
            .Predict(1, 15, 0.5f).Predict(2, 15, 0.5f).Predict(3, 16, 0.5f).Label(3, 15, "true", received: 17);

        var window = await ReadAsync(book, 29);

        Assert.Equal([0f, 1f, 1f], window.Matured.Scored.Labels);
        Assert.Equal((3L, 1L, 1L, 0L), (window.Labels.Labelled, window.Labels.Repeated, window.Labels.Early, window.Labels.Unknown));
    }

    [Fact]
    public async Task Labels_of_ids_that_are_not_in_the_log_are_counted_and_those_of_old_or_other_predictions_are_not()
    {
        var book = Payments().Predict(1, 1, 0.5f).Predict(2, 15, [0.5f], champion: "other").Predict(3, 15, 0.5f)
            .Label(1, 25, "true").Label(2, 25, "true").Label(3, 25, "true").Label(7, 25, "true").Label(7, 26, "true").Label(8, 2, "true");

        var window = await ReadAsync(book, 29);

        Assert.Equal(3, window.Labels.Unknown);
        Assert.Equal((1L, 1L), (window.Labels.Matured, window.Labels.Labelled));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("\"true\"")]
    [InlineData("null")]
    [InlineData("[true]")]
    public async Task A_label_of_a_wrong_type_is_counted_and_is_none(string label)
    {
        var window = await ReadAsync(Payments().Predict(1, 15, 0.5f).Label(1, 16, label), 29);

        Assert.Equal((1L, 0L, 1L), (window.Labels.Matured, window.Labels.Labelled, window.Labels.Unreadable));
        Assert.Equal(0, window.Matured.Count);
    }

    [Fact]
    public async Task An_empty_log_and_one_of_other_models_or_champions_alone_give_empty_windows()
    {
        var others = Payments().Predict(1, 15, [0.5f], champion: "other").Predict(2, 21, [0.5f], champion: "other").Label(1, 16, "true");
        foreach (var (book, rows, other) in new[] { (Payments(), 0, 0L), (new LogBook("market").Predict(1, 15, 0.5f), 0, 0L), (others, 1, 2L) })
        {
            var window = await ReadAsync(book, 29);
            Assert.Equal((rows, 0, 0), (window.Rows.Count, window.Scores.Length, window.Matured.Count));
            Assert.Equal((0L, 0L), (window.Labels.Matured, window.Labels.Labelled));
            Assert.Equal(other, window.Labels.OtherChampions.Values.Sum());
            Assert.Null(window.Labels.MedianLagDays);
        }
    }

    [Fact]
    public async Task A_clock_that_goes_backwards_is_counted_and_rows_stand_in_the_order_of_time()
    {
        var book = Payments().Predict(1, 22, 0.1f).Predict(2, 21, 0.2f).Predict(3, 21.5, 0.3f).Predict(4, 22.5, 0.4f)
            .Label(1, 23, "true").Label(2, 23, "false");

        var window = await ReadAsync(book, 29);

        Assert.Equal(2, window.Quality.BackwardTimes);
        Assert.Equal([21.0, 21.5, 22.0, 22.5], window.Rows.Times.Select(DayOf));
        Assert.Equal([0.2f, 0.3f, 0.1f, 0.4f], window.Rows.Values(2).ToArray());
        Assert.Equal([0.2f, 0.3f, 0.1f, 0.4f], window.Matured.Scored.Scores);
        Assert.Equal([0f, 0f, 1f, 0f], window.Matured.Scored.Labels);
    }

    [Fact]
    public async Task Scores_that_are_no_numbers_are_counted_and_left_out_of_what_is_measured()
    {
        var book = Payments().Predict(1, 22, float.NaN).Predict(2, 22.1, 0.5f).Predict(3, 22.2, [0.5f, 0.5f])
            .Label(1, 23, "true").Label(2, 23, "true").Label(3, 23, "true");

        var window = await ReadAsync(book, 29);

        Assert.Equal((3L, 1L), (window.Quality.Predictions, window.Quality.UnrealScores));
        Assert.Equal([0.5f], window.Scores);
        Assert.Equal([0.5f], window.Matured.Scored.Scores);
        Assert.Equal([float.NaN, 0.5f, float.NaN], window.Rows.Values(2).ToArray());
        Assert.Equal(3, window.Labels.Labelled);
    }

    [Fact]
    public async Task Rows_are_held_against_the_contract_as_it_is_now()
    {
        var book = Payments()
            .Predict(1, 25, [0.5f], """{"id":1,"time":"2026-03-01T00:00:00","customer":1,"amount":2000}""")
            .Predict(2, 25, [0.5f], """{"id":-1,"time":"2026-03-01T00:00:00","customer":1,"amount":2001}""")
            .Predict(3, 25, [0.5f], """{"id":1,"time":"2026-03-01T00:00:00","customer":13,"amount":14}""")
            .Predict(4, 25, [0.5f], """{"id":1,"time":"2026-03-01T00:00:00","customer":1,"sum":14}""")
            .Predict(5, 15, [0.5f], """{"id":1}""")
            .Predict(6, 25, [0.5f], "[]")
            .Predict(7, 25, [0.5f], """{"id":1,"\ud800":1}""");

        var quality = (await ReadAsync(book, 29)).Quality;

        Assert.Equal(
            ["MissingValue amount 1", "OutOfRange amount 2", "OutOfRange id 1", "RuleBroken (customer 13 pays nothing above 13) 1", "UnknownField sum 1", "WrongType (an object with a field for each column) 1", "WrongType (text that is UTF-16) 1"],
            quality.Violations.Select(v => $"{v.Key} {v.Value}"));
    }

    [Fact]
    public async Task A_prediction_that_stands_twice_counts_once()
    {
        var window = await ReadAsync(Payments().Predict(1, 22, 0.5f).Predict(1, 22, 0.6f).Label(1, 23, "true"), 29);

        Assert.Equal((1L, 1L, 1), (window.Quality.Predictions, window.Quality.Repeated, window.Rows.Count));
        Assert.Equal([0.5f], window.Matured.Scored.Scores);
    }

    [Fact]
    public async Task Rows_without_features_are_counted_and_where_all_lack_them_a_sentence_says_why()
    {
        var none = new LogBook("payments") { Features = null }.Predict(1, 25, 0.5f);
        var other = new LogBook("payments") { Features = [1, 2, 3] }.Predict(1, 25, 0.5f);
        var personal = new LogBook("patients") { Features = null }.Predict(1, 25, [0.5f], """{"id":1,"pulse":60}""");

        var windows = new[] { await ReadAsync(none, 29), await ReadAsync(other, 29), await new WindowReader(new PatientModel(), LogBook.Reference(), null).ReadAsync(personal, LogBook.Day(29), Cancellation) };

        Assert.All(windows, w => Assert.Equal((1L, 1L), (w.Quality.Predictions, w.Quality.WithoutFeatures)));
        Assert.All(windows[..2], w => Assert.StartsWith("No prediction carries the features that payments has now", w.Quality.FeatureNote, StringComparison.Ordinal));
        Assert.StartsWith("No prediction carries its features: patients has personal columns", windows[2].Quality.FeatureNote, StringComparison.Ordinal);
        Assert.Equal(["Score"], windows[2].Rows.Columns.Select(c => c.Name));
        Assert.Equal([0.5f], windows[2].Rows.Values(0).ToArray());
        Assert.Empty(windows[2].Quality.Violations);
        Assert.Null((await ReadAsync(Payments().Predict(1, 25, 0.5f), 29)).Quality.FeatureNote);
    }

    [Fact]
    public async Task A_series_has_its_naive_forecast_beside_and_what_is_not_known_yet_is_left_out()
    {
        var book = new LogBook("tides") { Features = [1] };
        for (var day = 0; day < 30; day++)
        {
            book.Predict(day, day + 0.9, [day], $$"""{"date":"{{LogBook.Day(day):yyyy-MM-dd}}","height":{{day + 0.5}}}""");
            if (day > 0) book.Label(day - 1, day + 0.8, (day + 0.5).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        var window = await new WindowReader(new TideModel(), LogBook.Reference(days: 30), null).ReadAsync(book, LogBook.Day(29), Cancellation);

        Assert.Equal(29, window.Matured.Count);
        Assert.Equal((30L, 29L), (window.Labels.Matured, window.Labels.Labelled));
        Assert.Equal((0.5f, 1.5f, 0f), (window.Matured.Naive[0], window.Matured.Scored.Labels[0], window.Matured.Scored.Scores[0]));
        Assert.Equal(3, window.Matured.Blocks.Distinct().Count());
    }

    [Fact]
    public async Task Rows_of_one_entity_hang_together()
    {
        var book = Payments();
        foreach (var (id, customer) in new[] { (1, 5), (2, 6), (3, 5), (4, 7) })
            book.Predict(id, 15, [0.5f], $$"""{"id":{{id}},"time":"2026-03-01T00:00:00","customer":{{customer}},"amount":20}""").Label(id, 16, "true");

        var blocks = (await ReadAsync(book, 29)).Matured.Blocks;

        Assert.Equal(blocks[0], blocks[2]);
        Assert.Equal(3, blocks.Distinct().Count());
    }

    [Fact]
    public async Task Classes_are_joined_by_name_and_half_a_character_is_none()
    {
        var book = new LogBook("flowers") { Features = [1, 0, 1, 0, 0, 0] };
        foreach (var (id, label) in new[] { (1, "\"Clay\""), (2, "\"clay\""), (3, "\"\\ud800\""), (4, "\"Br\\u0069ck\"") })
            book.Predict(id, 25, [0.2f, 0.3f, 0.5f], """{"id":1,"size":2}""").Label(id, 26, label);

        var window = await new WindowReader(new FlowerModel(), LogBook.Reference(), null).ReadAsync(book, LogBook.Day(29), Cancellation);

        Assert.Equal([2f, 0f], window.Matured.Scored.Labels);
        Assert.Equal((2L, 2L), (window.Labels.Labelled, window.Labels.Unreadable));
        Assert.Equal(["Size", "HasGarden", "Make", "Before", "Score=Brick", "Score=Wood", "Score=Clay"], window.Rows.Columns.Select(c => c.Name));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(9999, 12)]
    public async Task Windows_at_the_ends_of_time_are_windows(int year, int month)
    {
        var window = await new WindowReader(new PaymentModel(), LogBook.Reference(days: 4_000_000), null)
            .ReadAsync(Payments().Predict(1, 25, 0.5f), new DateOnly(year, month, month == 1 ? 1 : 31), Cancellation);

        Assert.Equal(year == 9999 ? 1 : 0, window.Rows.Count);
    }

    private static LogBook Payments() => new("payments");

    private static double DayOf(DateTime time) => Math.Round((time - LogBook.At(0).UtcDateTime).TotalDays, 6);

    private static Task<ServedWindow> ReadAsync(LogBook book, int asOf) =>
        new WindowReader(new PaymentModel(), LogBook.Reference(), LogBook.Point(0.5)).ReadAsync(book, LogBook.Day(asOf), Cancellation);
}
