namespace Levain.Delivery.Releases.Connecting;

/// <summary>Judges how a token is written, before it stands in a header.</summary>
internal static class TokenText
{
    /// <summary>Passes over a token that can be sent; what it holds is never told.</summary>
    /// <exception cref="LevainException">It cannot be sent as it is.</exception>
    public static void Demand(string token)
    {
        var fault = token switch
        {
            _ when string.IsNullOrWhiteSpace(token) => "is empty",
            _ when token.Any(c => c is '\n' or '\r') => "has a line break in it",
            _ when token.Any(char.IsWhiteSpace) => "has a space in it",
            _ when token.Any(char.IsControl) => "has a control character in it",
            _ when token.Any(c => !char.IsAscii(c)) => "has a letter in it that no token has",
            _ => null,
        };
        if (fault is not null)
            throw new LevainException($"{GitHubSettings.TokenVariable} {fault}: it was copied wrongly. Set it anew to the token alone ({TokenSentences.InActions}). Nothing was sent.");
    }
}
