using Levain.Definitions;

namespace Levain.Scoring.Descriptions;

/// <summary>Models of each kind, as a contract would describe them.</summary>
internal static class SampleModels
{
    public static ModelDescription Fraud { get; } = new()
    {
        Name = "fraud",
        Purpose = "Ranks card payments by the probability that they are fraudulent.",
        Limits = "It is no ground to refuse a payment without asking.",
        Kind = ModelKind.Binary,
        Version = 3,
        Digest = "sha256:f4d4944f574b74460ee297cc95af3d35451f751c8b82dd690db9b054590ae275",
        Threshold = 0.13328,
        Past = 20,
        Engine = "flat",
        Loaded = new DateTimeOffset(2025, 12, 31, 23, 5, 0, TimeSpan.Zero),
        Example = """
            {"row":{"id":9007199254740993,"time":"2025-12-31T23:00:00","customer":7,"channel":"Ecommerce","amount":12.5,"device":4},
             "past":[{"id":1,"time":"2025-12-30T08:00:00.25","customer":7,"channel":"Chip","amount":3,"device":0}]}
            """,
        Columns =
        [
            new() { Name = "id", Kind = ValueKind.Integer, Roles = ["key"] },
            new() { Name = "time", Kind = ValueKind.Time, Roles = ["event time"] },
            new() { Name = "customer", Kind = ValueKind.Integer, Roles = ["entity"], Minimum = 0, Rules = ["is at least 0"] },
            new() { Name = "channel", Kind = ValueKind.Category, Categories = ["Chip", "Ecommerce"] },
            new() { Name = "amount", Kind = ValueKind.Number, ExclusiveMinimum = 0, Maximum = 1_000_000, Rules = ["is above 0", "is at most 1000000"] },
            new() { Name = "device", Kind = ValueKind.Integer, Minimum = 0, Rules = ["is at least 0"] },
        ],
        RowRules = ["only orders over the net have a device"],
    };

    public static ModelDescription Weather { get; } = new()
    {
        Name = "weather",
        Purpose = "Forecasts tomorrow's highest temperature.",
        Limits = "It knows two cities.",
        Unit = "°C",
        Kind = ModelKind.Regression,
        Version = 1,
        Digest = "sha256:00",
        Past = 2,
        NeededPast = 2,
        Engine = "ML.NET",
        Loaded = DateTimeOffset.UnixEpoch,
        Example = """
            {"row":{"date":"2015-12-31","location":"Seattle","rain":null},
             "past":[{"date":"2015-12-29","location":"Seattle","rain":0},{"date":"2015-12-30","location":"Seattle"}]}
            """,
        Columns =
        [
            new() { Name = "date", Kind = ValueKind.Date },
            new() { Name = "location", Kind = ValueKind.Text, OneOf = ["Seattle", "New York"], IsOptional = true },
            new() { Name = "rain", Kind = ValueKind.Number, Minimum = 0, ExclusiveMaximum = 500, IsOptional = true },
        ],
    };

    /// <summary>Its example holds a person's own data.</summary>
    public static ModelDescription Personal { get; } = Weather with
    {
        Name = "letters",
        Unit = null,
        Kind = ModelKind.Multiclass,
        Classes = ["praise", "complaint"],
        Past = 0,
        NeededPast = 0,
        Example = """{"row":{"email":"anna@example.org","born":"1980-05-17","code":"AB-12","urgent":true}}""",
        Columns =
        [
            new() { Name = "email", Kind = ValueKind.Text, IsPersonal = true, MinLength = 3, MaxLength = 100 },
            new() { Name = "born", Kind = ValueKind.Date, IsPersonal = true, IsOptional = true },
            new() { Name = "code", Kind = ValueKind.Text, Pattern = @"[A-Z]{2}-\d+|none", Rules = ["matches [A-Z]{2}-\\d+|none"] },
            new() { Name = "urgent", Kind = ValueKind.Boolean },
        ],
    };

    /// <summary>Every text tries to be markup, and is long.</summary>
    public static ModelDescription Hostile { get; } = Fraud with
    {
        Name = "a b/{\"<i>'~",
        Purpose = Attack,
        Limits = Attack + string.Concat(Enumerable.Repeat("verylongword", 60)),
        Unit = Attack,
        Digest = Attack,
        Engine = Attack,
        Example = """{"row":{"</textarea><script>alert(1)</script>":"it's \"quoted\" </script> \u0007"}}""",
        Columns =
        [
            new()
            {
                Name = "</textarea><script>alert(1)</script>",
                Kind = ValueKind.Text,
                Roles = [Attack],
                Rules = [Attack],
                Pattern = "(?i)x",
                OneOf = [Attack, "it's \"quoted\" </script> \u0007"],
            },
        ],
        RowRules = [Attack],
    };

    public static IReadOnlyList<ModelDescription> All { get; } = [Fraud, Weather, Personal, Hostile];

    private const string Attack = "<img src=x onerror=alert(1)>\"' onclick=alert(1) <script>alert(1)</script> javascript:alert(1)";
}
