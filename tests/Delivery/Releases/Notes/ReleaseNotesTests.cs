using Levain.Reporting.Cards;
using Xunit;

namespace Levain.Delivery.Releases.Notes;

/// <summary>Holds notes against committed ones, and has a Markdown parser judge them.</summary>
public sealed class ReleaseNotesTests
{
    public static TheoryData<string> Names => [.. SampleRelease.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Notes_are_to_the_letter_those_that_were_read_and_committed(string name)
    {
        var written = ReleaseNotes.Write(SampleRelease.Of(name));
        var golden = Path.Combine(Repository.Root, "tests", "Delivery", "Releases", "Notes", "Golden", name + ".md");
        var received = Path.Combine(AppContext.BaseDirectory, name + ".received.md");
        await File.WriteAllTextAsync(received, written, TestContext.Current.CancellationToken);
        Assert.True(File.Exists(golden), $"Read {received}, and copy it to {golden} if it is right.");
        Assert.Equal((await File.ReadAllTextAsync(golden, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"), written);
    }

    [Fact]
    public void Each_golden_file_has_its_case()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Delivery", "Releases", "Notes", "Golden"));
        Assert.Equal(SampleRelease.Names.Order(StringComparer.Ordinal), files.Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_parser_sees_every_row_of_every_table_and_no_html(string name)
    {
        var text = ReleaseNotes.Write(SampleRelease.Of(name));
        var parsed = new ParsedCard(text);
        Assert.Empty(parsed.RawHtml);
        Assert.NotEmpty(parsed.Tables);
        Assert.All(parsed.Tables, t => Assert.InRange(t.Count, 2, 40));
        Assert.All(parsed.Tables, t => Assert.All(t, row => Assert.Equal(t[0].Count, row.Count)));
        Assert.Equal(text.Split('\n').Count(l => l.StartsWith('|') && !l.StartsWith("|---", StringComparison.Ordinal)), parsed.Tables.Sum(t => t.Count));
        Assert.DoesNotMatch("NaN|∞|Infinity|\n\n\n|\r", text);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_differs_from_culture_to_culture(string name)
    {
        var written = ReleaseNotes.Write(SampleRelease.Of(name));
        using (new Culture("de-DE")) Assert.Equal(written, ReleaseNotes.Write(SampleRelease.Of(name)));
    }

    [Fact]
    public void What_a_push_happened_to_send_and_when_a_promotion_ran_is_not_told()
    {
        var facts = SampleRelease.Of("next");
        var later = facts with
        {
            Published = facts.Published! with { Bytes = 9, BlobsPushed = 0, BlobsSkipped = 9, Tags = [] },
            Promotion = facts.Promotion with { At = facts.Promotion.At.AddDays(1) },
            Assets = facts.Assets.Reverse().ToDictionary(),
        };
        Assert.Equal(ReleaseNotes.Write(facts), ReleaseNotes.Write(later));
    }

    [Fact]
    public void The_first_release_says_so_and_has_no_column_of_another()
    {
        var text = ReleaseNotes.Write(SampleRelease.Of("first"));
        Told.Says(text, "This is the first release");
        Assert.DoesNotMatch("champion before|version 0|paired|moved|Unchanged", text);
    }

    [Theory]
    [InlineData("@octocat and @org/team", "&#64;(?!&#8203;)")]
    [InlineData("fixes #12, GH-7", @"#(?=1)|GH-(?=7)")]
    [InlineData("<script>x</script> <!-- y", "<script|<!--")]
    public void Sentences_from_elsewhere_call_nobody_and_refer_to_nothing(string said, string acts)
    {
        var facts = SampleRelease.Of("after-rollback");
        var text = ReleaseNotes.Write(facts with
        {
            Purpose = said,
            Promotion = facts.Promotion with { Because = said },
            Since = [facts.Since[0] with { Because = said }, facts.Promotion],
        });
        Assert.DoesNotMatch(acts, text);
        Assert.Empty(new ParsedCard(text).RawHtml);
    }

    [Theory]
    [InlineData("a | b")]
    [InlineData("`tick` and ``two``")]
    [InlineData("@octocat #1")]
    [InlineData("Größe=日本語")]
    [InlineData("two\nlines")]
    public void Names_of_features_and_columns_are_shown_as_they_are_and_as_code(string name)
    {
        var facts = SampleRelease.Of("after-unreleased");
        var evidence = facts.Promotion.Evidence!;
        var promotion = facts.Promotion with { Evidence = evidence with { Data = evidence.Data! with { Shifts = [SampleHistory.Shift(name, 0.3)] } } };
        var champion = facts.Champion with { Recipe = facts.Champion.Recipe with { Features = [name] } };
        var parsed = new ParsedCard(ReleaseNotes.Write(facts with { Champion = champion, Promotion = promotion, Since = [facts.Since[0], promotion] }));
        var shown = name.Replace('\n', ' ');
        Assert.Contains(shown, parsed.Table("column").Select(r => r[0].Replace(@"\|", "|", StringComparison.Ordinal)));
        Assert.Contains(shown, parsed.Prose, StringComparison.Ordinal);
    }
}
