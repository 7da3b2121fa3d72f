using System.Globalization;

namespace Levain.Datasets.Fetching;

/// <summary>Downloads a file, going on where an earlier try broke off.</summary>
internal sealed class WebSource(Uri address, TimeProvider clock) : IFileSource
{
    public string Shown => WebAddress.Shown(address);

    public async Task BringAsync(PartFile part, IProgress<double> progress, CancellationToken cancellation)
    {
        // A run may have been stopped between the last byte and the name.
        if (ResumePoint.Find(part, address) is not null && part.IsWhole) return;
        var download = new Download(address, part, progress, clock);
        var last = await Retrying.RunAsync(download.TryAsync, clock, cancellation);
        if (last.Trouble is null) return;
        var goesOn = ResumePoint.Find(part, address) is not null;
        if (!goesOn) part.Delete();
        var kept = goesOn ? ", which goes on where this one broke off" : "";
        throw new LevainException($"{last.Trouble}, {Outlook(last)}{kept}");
    }

    private static string Outlook(Attempt last) => last.After > Retrying.Longest
        ? string.Create(CultureInfo.InvariantCulture, $"and asks to be left alone for {last.After.Value.TotalSeconds:N0} s. Then run the same command again")
        : string.Create(CultureInfo.InvariantCulture, $"{Retrying.Tries} times in a row. When the server and the way to it are well, run the same command again");
}
