using System.Collections;
using Levain.Scoring.Logging;
using Xunit;

namespace Levain.Scoring.Settings;

/// <summary>What can be set, and what is said of what cannot.</summary>
public sealed class SettingReaderTests
{
    [Fact]
    public void Nothing_set_is_safe()
    {
        var settings = Read([]);
        Assert.Equal(new ScoringSettings(), settings);
        Assert.True(new Uri(settings.Url).IsLoopback);
        Assert.True(settings.KeepsPredictions);
    }

    [Theory]
    [InlineData("--models=/m", "models")]
    [InlineData("--url=http://0.0.0.0:80", "url")]
    [InlineData("--url=http://[::1]:8080", "url")]
    [InlineData("--url=http://localhost:8080", "url")]
    [InlineData("--most-rows=100000", "most-rows")]
    [InlineData("--most-bytes=1024", "most-bytes")]
    [InlineData("--most-requests=1", "most-requests")]
    [InlineData("--most-connections=7", "most-connections")]
    [InlineData("--request-seconds=3600", "request-seconds")]
    [InlineData("--drain-seconds=0", "drain-seconds")]
    [InlineData("--look-seconds=9", "look-seconds")]
    [InlineData("--log=none", "log")]
    [InlineData("--log-folder=a=b", "log-folder")]
    [InlineData("--log-flush-milliseconds=10", "log-flush-milliseconds")]
    [InlineData("--log-memory-bytes=65536", "log-memory-bytes")]
    [InlineData("--log-when-full=refuse", "log-when-full")]
    [InlineData("--log-share=0.25", "log-share")]
    [InlineData("--log-rotate-bytes=4096", "log-rotate-bytes")]
    [InlineData("--log-keep-files=3", "log-keep-files")]
    [InlineData("--log-keep-bytes=0", "log-keep-bytes")]
    [InlineData("--log-fsync=true", "log-fsync")]
    public void Each_setting_is_taken_from_the_command_line_and_from_the_environment(string argument, string name)
    {
        var (variable, value) = ("SCORING_" + name.Replace('-', '_').ToUpperInvariant(), argument[(argument.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        var settings = Read([argument]);
        Assert.NotEqual(new ScoringSettings(), settings);
        Assert.Equal(settings, Read([], (variable, value)));
        Assert.Contains($"{variable}\n", SettingReader.Help(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_line_wins() => Assert.Equal(3, Read(["--most-rows=3"], ("SCORING_MOST_ROWS", "2")).MostRows);

    [Theory]
    [InlineData("--most-rows=0")]
    [InlineData("--most-rows=100001")]
    [InlineData("--most-rows=1.5")]
    [InlineData("--most-rows=+5")]
    [InlineData("--most-rows= 5")]
    [InlineData("--most-rows=")]
    [InlineData("--most-rows")]
    [InlineData("--most-bytes=99999999999")]
    [InlineData("--drain-seconds=-1")]
    [InlineData("--url=127.0.0.1:8080")]
    [InlineData("--url=https://127.0.0.1")]
    [InlineData("--url=http://127.0.0.1/path")]
    [InlineData("--url=http://somewhere:8080")]
    [InlineData("--url=http://*:8080")]
    [InlineData("--url=http://localhost:0")]
    [InlineData("--models=")]
    [InlineData("--log=everywhere")]
    [InlineData("--log-when-full=wait")]
    [InlineData("--log-share=1.1")]
    [InlineData("--log-share=NaN")]
    [InlineData("--log-share=0,5")]
    [InlineData("--log-keep-bytes=-1")]
    [InlineData("--log-fsync=yes")]
    public void A_value_that_is_none_is_said_with_what_is_wanted(string argument)
    {
        var refused = Assert.Throws<LevainException>(() => Read([argument]));
        Assert.Contains($"{argument.Split('=')[0]}=", refused.Message, StringComparison.Ordinal);
        Assert.Contains("is not understood. Write ", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--most-row=5", "--most-rows")]
    [InlineData("--MODELS=m", "--models")]
    [InlineData("most-rows=5", "--most-rows")]
    [InlineData("/most-rows=5", "--most-rows")]
    [InlineData("--urls=http://127.0.0.1:1", "--url")]
    [InlineData("", "--url")]
    public void An_unknown_setting_is_said_with_those_that_are_known(string argument, string known)
    {
        var refused = Assert.Throws<LevainException>(() => Read([argument]));
        Assert.Contains($"The setting {argument.Split('=')[0]} is unknown", refused.Message, StringComparison.Ordinal);
        Assert.Contains(known, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_variable_is_said() => Assert.Contains(
        "SCORING_MOST_ROW is unknown", Assert.Throws<LevainException>(() => Read([], ("SCORING_MOST_ROW", "5"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Other_variables_are_nobodys_business() => Assert.Equal(new ScoringSettings(), Read([], ("PATH", "/"), ("scoring_models", "m")));

    [Fact]
    public void A_secret_is_refused_on_the_command_line_and_shown_by_no_message()
    {
        const string secret = "Host=db;Password=swordfish";
        var refused = Assert.Throws<LevainException>(() => Read([$"--log-postgres={secret}"]));
        Assert.DoesNotContain("swordfish", refused.Message, StringComparison.Ordinal);
        Assert.Contains("SCORING_LOG_POSTGRES (environment only)", refused.Message, StringComparison.Ordinal);
        Assert.Equal(secret, Read(["--log=postgres"], ("SCORING_LOG_POSTGRES", secret)).Log.ConnectionString);
        Assert.Contains("needs a connection string", Assert.Throws<LevainException>(() => Read(["--log=postgres"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_string_alone_does_not_move_the_log() =>
        Assert.Equal("f", Read(["--log=files", "--log-folder=f"], ("SCORING_LOG_POSTGRES", "Host=db")).Log is { ConnectionString: null } log ? log.Folder : null);

    [Fact]
    public void Full_is_drop_or_refuse() => Assert.Equal(
        (WhenFull.Drop, WhenFull.Refuse), (Read(["--log-when-full=drop"]).Log.WhenFull, Read(["--log-when-full=refuse"]).Log.WhenFull));

    private static ScoringSettings Read(string[] arguments, params (string Name, string Value)[] environment) =>
        SettingReader.Read(arguments, new Hashtable(environment.ToDictionary(e => e.Name, e => e.Value)));
}
