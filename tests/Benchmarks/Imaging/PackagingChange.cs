namespace Levain.Benchmarks.Imaging;

/// <summary>What is new to a command that makes an image.</summary>
internal enum PackagingChange
{
    None,
    Champion,
    All,
}
