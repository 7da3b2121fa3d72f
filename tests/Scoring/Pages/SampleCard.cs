namespace Levain.Scoring.Pages;

/// <summary>A champion's folder with a card like the build writes it, and things beside it that nobody asked to be shown.</summary>
internal static class SampleCard
{
    public const string Text = """
        # fraud, version 3

        **Limits:** <script>alert(1)</script> is text here, and [so](javascript:alert(1)) is <javascript:alert(2)> no link; [the web](https://example.org/) is one.

        | rule | outcome | evidence |
        |---|---|---|
        | AveragePrecision is at least 0.6 | passed | 0.6208 |
        | &lt;table&gt; `<table>` | passed | 1 |

        ![ROC <b>curve</b>](card/roc.svg) ![other](https://example.org/x.svg) ![up](card/../secret.svg)

        ```
        ./build.sh --target=Reproduce --model=fraud
        ```
        """;

    public const string Picture = """
        <svg width="640" height="400" xmlns="http://www.w3.org/2000/svg"><rect width="640" height="400" style="fill:rgb(40,120,90)"/></svg>
        """;

    private static readonly Lazy<DirectoryInfo> Made = new(Make);

    /// <summary>Made once for all tests of a run; the program's end takes it away.</summary>
    public static string Folder => Path.Combine(Made.Value.FullName, "fraud");

    private static DirectoryInfo Make()
    {
        var root = Directory.CreateTempSubdirectory("levain-card-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => root.Delete(recursive: true);
        Directory.CreateDirectory(Path.Combine(root.FullName, "fraud", "card"));
        File.WriteAllText(Path.Combine(root.FullName, "secret.svg"), Picture);
        File.WriteAllText(Path.Combine(root.FullName, "fraud", "card.md"), Text);
        File.WriteAllText(Path.Combine(root.FullName, "fraud", "card", "roc.svg"), Picture);
        File.WriteAllText(Path.Combine(root.FullName, "fraud", "card", "notes.txt"), "private");
        return root;
    }
}
