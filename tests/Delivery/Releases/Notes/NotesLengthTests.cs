using CsCheck;
using Levain.Reporting.Cards;
using Xunit;

namespace Levain.Delivery.Releases.Notes;

public sealed class NotesLengthTests
{
    private const string Link = "https://github.com/bank/models/releases/download/fraud/v2/notes.md";

    private static readonly string Long = ReleaseNotes.Write(SampleRelease.Of("after-unreleased"));

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void What_fits_stays_as_it_is(int room) => Assert.Equal(Long, NotesLength.Fit(Long, Long.Length + room, Link));

    [Fact]
    public void At_every_length_whole_lines_stay_fences_are_closed_and_the_link_stands_last()
    {
        var lines = Long.Split('\n').ToHashSet(StringComparer.Ordinal);
        for (var limit = 600; limit < Long.Length; limit++)
        {
            var cut = NotesLength.Fit(Long, limit, Link);
            Assert.InRange(cut.Length, 1, limit);
            Assert.EndsWith($"<{Link}>_\n", cut, StringComparison.Ordinal);
            var kept = cut[..cut.IndexOf("\n_Cut here", StringComparison.Ordinal)];
            Assert.All(kept.Split('\n'), l => Assert.Contains(l, lines));
            Assert.Equal(0, cut.Split('\n').Count(l => l.StartsWith("```", StringComparison.Ordinal)) % 2);
            var parsed = new ParsedCard(cut);
            Assert.All(parsed.Tables, t => Assert.InRange(t.Count, 2, 99));
            Assert.Contains("Cut here", parsed.Prose, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(NotesLength.Release)]
    [InlineData(NotesLength.Comment)]
    [InlineData(NotesLength.Check)]
    public void A_table_longer_than_a_limit_ends_with_a_whole_row(int limit)
    {
        var table = "| a | b |\n|---|---|\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"| {i} | x |\n"));
        var cut = NotesLength.Fit(table, limit, Link);
        Assert.InRange(cut.Length, limit - 20, limit);
        Assert.Equal(2, Assert.Single(new ParsedCard(cut).Tables).Min(r => r.Count));
        Told.Says(cut, $"longer than the {limit} characters that GitHub takes", Link);
    }

    [Theory]
    [InlineData("word ", "word")]
    [InlineData("😀", "😀")]
    [InlineData("é", "é")]
    public void A_single_line_that_is_too_long_is_cut_behind_a_whole_word_or_character(string part, string ends)
    {
        for (var limit = 300; limit < 310; limit++)
        {
            var cut = NotesLength.Fit(string.Concat(Enumerable.Repeat(part, 1000)), limit, Link);
            Assert.InRange(cut.Length, limit - 12, limit);
            Assert.EndsWith(ends + "\n", cut[..cut.IndexOf("\n_Cut", StringComparison.Ordinal)], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_a_link_it_is_said_that_it_was_cut()
    {
        var cut = NotesLength.Fit(Long, 1000, null);
        Assert.EndsWith("GitHub takes._\n", cut, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_that_holds_not_even_the_sentence_is_kept() => Assert.All(Enumerable.Range(0, 300), limit => Assert.InRange(NotesLength.Fit(Long, limit, Link).Length, 0, limit));

    [Fact]
    public void Any_text_at_any_limit_is_whole_characters_within_it()
    {
        string[] all = ["\n", "```\n", "~~~\n", "````js\n", "| a |\n|---|\n", "| x |\n", "# h\n", "😀", "word ", "𝔘", "é", " "];
        Gen.Select(Gen.Int[0, all.Length - 1].Array[0, 60], Gen.Int[0, 400]).Sample((parts, limit) =>
        {
            var cut = NotesLength.Fit(string.Concat(parts.Select(p => all[p])), limit, Link);
            Assert.True(cut.Length <= limit);
            Assert.False(cut.Any(char.IsSurrogate) && HasHalf(cut), cut);
        });
    }

    private static bool HasHalf(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && (i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))) return true;
            if (char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1]))) return true;
        }

        return false;
    }
}
