using Levain.Validating;

namespace Levain.Reporting;

/// <summary>The page of documentation on the codes, written from the guide.</summary>
internal static class ViolationReference
{
    public static string Write() =>
        "# What can be wrong with data\n\n"
        + "Validate names each broken rule by a code. Names and meanings are stable: other programs may read them in `artifacts/<model>/validate.json`.\n"
        + "The scoring service names what a request does wrong by the same codes; there a broken rule refuses the request, and a warning does not.\n"
        + "A table of the findings stands in the terminal and in `artifacts/<model>/validation.md`, charts of the columns in `artifacts/<model>/profile.html`.\n\n"
        + "| code | meaning | asked for by | what follows | what to do |\n|---|---|---|---|---|\n"
        + string.Concat(ViolationGuide.All.Select(m => $"| {m.Code} | {m.Meaning} | {m.AskedBy} | {m.Consequence} | {m.Remedy} |\n"));
}
