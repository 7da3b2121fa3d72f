namespace Levain;

/// <summary>A failure that its reader can mend: the message says what is wrong, where, and what to do next.</summary>
public sealed class LevainException : Exception
{
    public LevainException() { }

    public LevainException(string message) : base(message) { }

    public LevainException(string message, Exception cause) : base(message, cause) { }
}
