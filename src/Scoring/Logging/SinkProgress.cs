namespace Levain.Scoring.Logging;

/// <summary>How far a sink came.</summary>
/// <param name="Bytes">Bytes of the records that are done with.</param>
/// <param name="Written">Records that were written.</param>
/// <param name="Unwritable">Records that can never be written, for what they hold is not JSON or not text.</param>
internal readonly record struct SinkProgress(int Bytes, int Written, int Unwritable);
