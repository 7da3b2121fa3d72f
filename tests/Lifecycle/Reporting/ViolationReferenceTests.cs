using Xunit;

namespace Levain.Reporting;

public sealed class ViolationReferenceTests
{
    [Fact]
    public void The_committed_page_is_what_the_code_says()
    {
        var written = Path.Combine(SourceTests.Root, "docs", "violations.md");
        var renewed = Path.Combine(SourceTests.Root, "artifacts", "violations.md");
        var text = ViolationReference.Write();
        if (File.Exists(written) && File.ReadAllText(written).ReplaceLineEndings("\n") == text) return;

        Directory.CreateDirectory(Path.GetDirectoryName(renewed)!);
        File.WriteAllText(renewed, text);
        Assert.Fail("docs/violations.md is not what the code says. Look at artifacts/violations.md, then: cp artifacts/violations.md docs/");
    }
}
