using Xunit;

namespace Levain.Adapters;

public sealed class TestProgramsTests
{
    private const string Report = """
        <assemblies><assembly passed="3" failed="1" errors="0" skipped="0"><collection>
        <test name="Loaf.Rises" result="Pass" />
        <test name="Loaf.Bakes" result="Fail"><failure><message>Expected: brown
        Actual: black</message></failure></test>
        </collection></assembly></assemblies>
        """;

    [Fact]
    public void A_failed_test_is_told_by_its_name_and_its_message_in_a_line()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, Report);
            var count = TestPrograms.Read(path, allowSkips: false);
            Assert.Equal(["Loaf.Bakes: Expected: brown | Actual: black"], count.Failures);
            Assert.Equal("3 passed, 1 failed", count.Line);
            Assert.Equal(2, (count + count).Failures.Count);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
