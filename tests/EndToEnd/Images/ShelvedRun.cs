using Levain.EndToEnd.Checkouts;

namespace Levain.EndToEnd.Images;

/// <summary>A checkout and the command that made it what it is.</summary>
/// <param name="Checkout">The checkout; tests leave it as it is, or copy it.</param>
/// <param name="Run">What the command said.</param>
/// <param name="Changes">What git saw changed afterwards.</param>
public sealed record ShelvedRun(CheckoutCopy Checkout, ScriptRun Run, string Changes);
