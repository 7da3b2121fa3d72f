using Levain.Monitoring.Logging;
using Levain.Scoring.Logging;
using Levain.Scoring.Serving;
using Xunit;

namespace Levain.Scoring.Requests;

/// <summary>A personal value stands in no answer, no line of the log, and no file.</summary>
public sealed class PersonalValueTests
{
    private const string Secret = "Zaphod Beeblebrox";

    [Fact]
    public async Task Nowhere()
    {
        using var folder = new ServingFolder();
        string[] bodies =
        [
            Loan($"\"{Secret}\""), Loan($"\"{Secret}4\""), Loan($"\"{Secret}\\u0034\""), Loan($"[\"{Secret}\"]"), Loan($"{{\"{Secret}\":1}}", "[]"),
            Loan($"\"{new string('x', 100)}{Secret}\""), Loan($"\"{Secret}\",\"name\":\"{Secret}\""),
            Loan($"\"{Secret}\"", purpose: "Car", amount: 200_000), Loan($"\"{Secret}\"", years: LoanModel.Faulty), Loan($"\"{Secret}\"") + "x",
            Loan($"\"{Secret}"), $"{{\"row\":{Row("\"Ada\"")},\"past\":[{Row($"\"{Secret}8\"")}]}}",
        ];
        List<Answer> answers = [];
        await using (var service = await RunningService.StartAsync(folder))
        {
            foreach (var body in bodies) answers.Add(await service.Call.PredictAsync("loan", body));
            foreach (var page in (string[])["/", "/try", "/openapi/v1.json", "/v1/models/loan", "/metrics"]) answers.Add(await service.Call.GetAsync(page));
            Assert.Contains("the definition has a fault", service.Lines.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Zaphod", service.Lines.Text, StringComparison.Ordinal);
        }

        Assert.Equal([200, 422, 422, 422, 422, 422, 422, 422, 500, 400, 400, 422], answers.Take(bodies.Length).Select(a => a.Status));
        Assert.All(answers, a => Assert.DoesNotContain("Zaphod", a.Text, StringComparison.Ordinal));
        Assert.All(Directory.GetFiles(folder.Log), f => Assert.DoesNotContain("Zaphod", File.ReadAllText(f), StringComparison.Ordinal));
        var logged = Assert.IsType<LoggedPrediction>(Assert.Single(await Events.ReadAsync(folder.Log)));
        Assert.Equal(50_000, logged.Row.GetProperty("amount").GetSingle());
        Assert.False(logged.Row.TryGetProperty("name", out _));
        Assert.Null(logged.Features);
    }

    [Fact]
    public async Task A_definition_that_fails_answers_500_without_its_inside_and_the_next_request_is_answered()
    {
        using var folder = new ServingFolder();
        await using var service = await RunningService.StartAsync(folder);
        var failed = await service.Call.PredictAsync("loan", Loan("\"Ada\"", years: LoanModel.Faulty));
        Assert.Equal((500, Problem.ContentType), (failed.Status, failed.ContentType));
        Assert.All((string[])["4711", "   at ", "Exception", ".cs"], part => Assert.DoesNotContain(part, failed.Text, StringComparison.Ordinal));
        Assert.Contains("4711", service.Lines.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await service.Call.PredictAsync("loan", Loan("\"Ada\""))).Status);
    }

    private static string Loan(string name, string past = "[]", string purpose = "House", float amount = 50_000, int years = 3) =>
        $"{{\"row\":{Row(name, purpose, amount, years)},\"past\":{past}}}";

    private static string Row(string name, string purpose = "House", float amount = 50_000, int years = 3) => FormattableString.Invariant(
        $"{{\"id\":7,\"granted\":\"2025-03-01T08:00:00\",\"customer\":5,\"name\":{name},\"purpose\":\"{purpose}\",\"amount\":{amount},\"years-employed\":{years}}}");
}
