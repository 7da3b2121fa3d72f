using Levain.Registering;
using Levain.Training;

namespace Levain.Delivery.Images.Packing;

/// <summary>Chooses the program of an image.</summary>
internal static class HostChoice
{
    /// <summary>The small program where it can answer and be linked, unless another is asked for.</summary>
    /// <exception cref="LevainException">The program that is asked for cannot answer with the model, or cannot be linked.</exception>
    public static HostKind For(Champion champion, HostKind? asked, bool canLink)
    {
        var isFlat = champion.Serving?.Files.ContainsKey(ServingMaker.FlatFile) == true;
        if (asked is HostKind.Aot && !isFlat)
            throw new LevainException($"The champion of {champion.Model} has no flat form, and --host=aot can answer with nothing else. Leave --host out, or write --host=full.");
        if (asked is HostKind.Aot && !canLink)
            throw new LevainException("--host=aot needs a C linker, and neither clang nor gcc is on the PATH. Install one (apt-get install clang), or write --host=full.");
        return asked ?? (isFlat && canLink ? HostKind.Aot : HostKind.Full);
    }
}
