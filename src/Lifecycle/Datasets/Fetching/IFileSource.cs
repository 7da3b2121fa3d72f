namespace Levain.Datasets.Fetching;

/// <summary>Where a file comes from.</summary>
internal interface IFileSource
{
    /// <summary>The place as people may see it: nothing of it is secret.</summary>
    string Shown { get; }

    /// <summary>Fills a part with the content, and checks neither size nor digest.</summary>
    /// <param name="part">What is filled; it may hold the beginning already.</param>
    /// <param name="progress">Told the share of this file that is there, 0 to 1.</param>
    /// <param name="cancellation">Stops between two blocks of bytes.</param>
    /// <exception cref="LevainException">The content cannot be had.</exception>
    Task BringAsync(PartFile part, IProgress<double> progress, CancellationToken cancellation);
}
