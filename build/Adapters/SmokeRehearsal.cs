using Cake.Core.Diagnostics;
using Levain.Delivery.Images;
using Levain.Delivery.Images.Engines;
using Levain.Delivery.Images.Smoking;

namespace Levain.Adapters;

/// <summary>Lets a rehearsal of Publish or Release go on where no container engine can try the image.</summary>
public sealed class SmokeRehearsal(ImageLoading engine, DeliveryOptions delivery, Interruption interruption, ICakeLog log)
{
    /// <summary>Whether Smoke is left out; it is told, for what is pushed must be proved.</summary>
    public async Task<bool> LeavesOutAsync(BuildContext context)
    {
        if (delivery.Push || context.Target == SmokeStage.StageName || await engine.HasEngineAsync(interruption.Token)) return false;
        log.Information("{0}", "Smoke is left out, for no container engine answers here: --push would demand one.");
        return true;
    }
}
