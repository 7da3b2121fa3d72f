using System.Text.Json;
using System.Text.Json.Nodes;
using Levain.Scoring;

namespace Levain.Conventions.Workflows;

/// <summary>What a runner is told to do for one job, its expressions worked out by GitHub's own library.</summary>
/// <param name="Environment">The variables of the build step.</param>
/// <param name="Script">What its shell is given as a file.</param>
/// <param name="Command">The shell, with <c>{0}</c> where the file's name goes.</param>
/// <param name="Group">The concurrency group; empty where the job has none.</param>
internal sealed record Plan(IReadOnlyDictionary<string, string> Environment, string Script, string Command, string Group)
{
    // A text that is one expression keeps its kind, as the inputs of a called workflow need it.
    private const string Work = """
        const { build } = require('esbuild');
        const made = await build({ stdin: { contents: "export * from '@actions/expressions'", resolveDir: input.packages }, bundle: true, format: 'cjs', platform: 'node', write: false });
        const library = { exports: {} };
        new Function('module', 'exports', made.outputFiles[0].text)(library, library.exports);
        const { Lexer, Parser, Evaluator, data } = library.exports;
        const value = (text, contexts) => {
          const known = JSON.parse(JSON.stringify(contexts), data.reviver);
          const one = code => new Evaluator(new Parser(new Lexer(code.trim()).lex().tokens, Object.keys(contexts), []).parse(), known).evaluate();
          const whole = /^\$\{\{((?:(?!\}\}).)*)\}\}$/.exec(text);
          return whole ? one(whole[1]) : text.replace(/\$\{\{(.*?)\}\}/g, (_, code) => one(code).coerceString());
        };
        const plain = found => found?.coerceString ? (found.kind === data.Kind.Boolean ? found.value : found.coerceString()) : found;
        const all = (texts, contexts) => Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, plain(value(text, contexts))]));
        return input.calls.map(call => {
          const given = all(call.given, call.contexts), secrets = all(call.secrets, call.contexts);
          const contexts = { ...call.contexts, inputs: { ...input.defaults, ...given }, secrets };
          return { environment: all(input.environment, contexts), group: plain(value(call.group, call.contexts)) };
        });
        """;

    public string Shell => Command.Split(' ')[0];

    public string[] ArgumentsOf(string file) => [.. Command.Split(' ')[1..].Select(a => a == "{0}" ? file : a)];

    /// <summary>The plan with options added, as if the workflow had named them.</summary>
    public Plan With(string options) =>
        this with { Environment = new Dictionary<string, string>(Environment) { ["OPTIONS"] = $"{Environment["OPTIONS"]} {options}" } };

    /// <summary>The plans of these jobs, in their order; each must be a call of the one workflow.</summary>
    public static async Task<IReadOnlyList<Plan>> OfAsync(IReadOnlyList<Start> starts)
    {
        var called = Workflow.Parse(WorkflowFiles.Called, WorkflowFiles.All[WorkflowFiles.Called]);
        var step = called.Jobs.Single().Shells.Single();
        var work = new JsonObject
        {
            ["packages"] = Path.GetDirectoryName(Node.PathOf()),
            ["defaults"] = Defaults(called),
            ["environment"] = Texts(step.Texts("env")),
            ["calls"] = new JsonArray([.. starts.Select(Call)]),
        };
        var found = await Node.RunAsync(Work, work.ToJsonString(), "esbuild", "@actions/expressions");
        return [.. found.EnumerateArray().Select(f => new Plan(
            f.GetProperty("environment").EnumerateObject().ToDictionary(v => v.Name, v => Text(v.Value)),
            step.At("run")!.ToString(), step.At("shell")!.ToString(), Text(f.GetProperty("group"))))];
    }

    private static JsonObject Call(Start start)
    {
        var job = Workflow.Parse(start.File, WorkflowFiles.All[start.File]).Job(start.Job);
        return new()
        {
            ["given"] = Texts(job.With),
            ["secrets"] = Texts(job.Secrets),
            ["contexts"] = start.Contexts(),
            ["group"] = job.Node.Texts("concurrency").GetValueOrDefault("group", ""),
        };
    }

    private static JsonObject Defaults(Workflow called)
    {
        var defaults = new JsonObject();
        foreach (var (name, input) in ((YamlDotNet.RepresentationModel.YamlMappingNode)called.Root["on"]["workflow_call"]["inputs"]).Children)
        {
            var text = ((YamlDotNet.RepresentationModel.YamlMappingNode)input).At("default")?.ToString() ?? "";
            defaults[name.ToString()] = input["type"].ToString() == "boolean" ? bool.Parse(text) : text;
        }

        return defaults;
    }

    private static JsonObject Texts(IReadOnlyDictionary<string, string> texts) => new(texts.Select(t => KeyValuePair.Create(t.Key, (JsonNode?)t.Value)));

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
