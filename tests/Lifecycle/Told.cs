using Xunit;

namespace Levain;

/// <summary>Takes the sentence out of a failure, and demands that it is one for people.</summary>
internal static class Told
{
    public static string By(Action act) => Sentence(Assert.Throws<LevainException>(act));

    public static async Task<string> ByAsync(Func<Task> act) => Sentence(await Assert.ThrowsAsync<LevainException>(act));

    /// <summary>All of these words stand in a text.</summary>
    public static void Says(string text, params string[] words)
    {
        foreach (var word in words) Assert.Contains(word, text, StringComparison.Ordinal);
    }

    private static string Sentence(LevainException told)
    {
        Assert.DoesNotContain("   at ", told.Message, StringComparison.Ordinal);
        Assert.False(string.IsNullOrWhiteSpace(told.Message));
        return told.Message;
    }
}
