using Levain.Retraining.Replaying.Results;

namespace Levain.Retraining.Replaying;

/// <summary>Shows what a replay found.</summary>
public interface IReplayPages
{
    /// <summary>Files by name, the same text on every machine.</summary>
    IEnumerable<(string Name, string Text)> Write(ReplayResult result);
}
