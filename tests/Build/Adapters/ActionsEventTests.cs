using Levain.Conventions;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Levain.Adapters;

public sealed class ActionsEventTests : IDisposable
{
    // As GitHub sends it: the parts that are read, among others.
    private const string Whole = """
        {"action":"synchronize","number":7,"pull_request":{"url":"https://api.github.com/repos/octo/models/pulls/7","number":7,"state":"open",
        "head":{"label":"octo:feature","ref":"feature","sha":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb","user":{"login":"octo"},"repo":{"id":1,"full_name":"octo/models","fork":false}},
        "base":{"label":"octo:main","ref":"main","sha":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","repo":{"id":1,"full_name":"Octo/Models","fork":false}}},
        "repository":{"full_name":"octo/models"}}
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("levain-event-");

    [Fact]
    public void A_pull_request_is_known_by_its_number_and_its_own_last_commit()
    {
        var read = Read("pull_request", Whole);

        Assert.Equal(new ActionsPullRequest(7, new string('b', 40), IsFork: false), read.PullRequest);
        Assert.Equal((true, null), (read.IsPullRequest, read.Trouble));
        Assert.Equal("https://github.com/octo/models/actions/runs/12", read.Run?.AbsoluteUri);
    }

    [Theory]
    [InlineData("\"full_name\":\"octo/models\",\"fork\":false}},\n", "\"full_name\":\"ada/models\",\"fork\":true}},\n")]
    [InlineData("\"repo\":{\"id\":1,\"full_name\":\"octo/models\",\"fork\":false}},\n", "\"repo\":null},\n")]
    public void A_branch_of_another_repository_or_of_one_that_is_gone_is_a_forks(string own, string other)
    {
        var text = Whole.ReplaceLineEndings("\n").Replace(own, other, StringComparison.Ordinal);
        Assert.NotEqual(Whole.ReplaceLineEndings("\n"), text);

        Assert.True(Read("pull_request", text).PullRequest?.IsFork);
        Assert.True(Read("pull_request_target", text).PullRequest?.IsFork);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"pull_request":7}""")]
    [InlineData("""{"pull_request":{"number":"7","head":{"sha":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"}}}""")]
    [InlineData("""{"pull_request":{"number":7,"head":{"sha":"short"}}}""")]
    [InlineData("""{"pull_request":{"number":7,"head":null}}""")]
    public void A_file_that_names_no_pull_request_is_a_sentence_and_no_crash(string text)
    {
        var read = Read("pull_request", text);

        Assert.Null(read.PullRequest);
        Assert.StartsWith("The event file ", read.Trouble, StringComparison.Ordinal);
        Assert.EndsWith("nothing is told there.", read.Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_and_a_missing_name_are_sentences()
    {
        Assert.Contains("cannot be read", Read("pull_request", null).Trouble, StringComparison.Ordinal);
        Assert.StartsWith("GITHUB_EVENT_PATH names no file", ActionsEvent.Read(n => n == "GITHUB_EVENT_NAME" ? "pull_request" : null).Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_event_that_GitHub_gives_as_an_example_is_understood()
    {
        var examples = Path.Combine(Repository.Root, "artifacts", ".npm", "node_modules", "@octokit", "webhooks-examples", "api.github.com", "index.json");
        Assert.SkipUnless(File.Exists(examples), "@octokit/webhooks-examples is not in artifacts/.npm");
        var all = JArray.Parse(File.ReadAllText(examples)).Single(e => (string?)e["name"] == "pull_request")["examples"]!.ToList();

        Assert.True(all.Count > 20, "the examples were not found");
        Assert.All(all, e => Assert.Equal(new ActionsPullRequest(2, (string)e["pull_request"]!["head"]!["sha"]!, IsFork: false), Read("pull_request", e.ToString()).PullRequest));
    }

    [Theory]
    [InlineData("push")]
    [InlineData("schedule")]
    [InlineData("")]
    public void Other_events_name_none_and_their_file_is_not_read(string name)
    {
        var read = Read(name, "{");

        Assert.Equal((false, null, null), (read.IsPullRequest, read.PullRequest, read.Trouble));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private ActionsEvent Read(string name, string? text)
    {
        var path = Path.Combine(folder.FullName, "event.json");
        if (text is not null) File.WriteAllText(path, text);
        return ActionsEvent.Read(variable => variable switch
        {
            "GITHUB_EVENT_NAME" => name,
            "GITHUB_EVENT_PATH" => path,
            "GITHUB_REPOSITORY" => "octo/models",
            "GITHUB_RUN_ID" => "12",
            _ => null,
        });
    }
}
