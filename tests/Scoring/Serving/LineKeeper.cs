using Levain.Scoring.Logging;
using Microsoft.Extensions.Logging;

namespace Levain.Scoring.Serving;

/// <summary>Keeps all that a service logs.</summary>
internal sealed class LineKeeper : ILoggerProvider
{
    private readonly LogLines lines = new();

    public string Text => string.Join('\n', lines.All);

    public ILogger CreateLogger(string categoryName) => lines;

    public void Dispose()
    {
    }
}
