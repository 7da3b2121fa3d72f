using Levain.Delivery.Images.Packing;

namespace Levain.Delivery.Images.Bases;

/// <summary>The public images that are stood on where no other is named: Ubuntu without a shell and without a package manager.</summary>
/// <remarks>A newer digest is taken over here, by a commit: what an image stands on never moves by itself.</remarks>
internal static class PublicBases
{
    /// <summary>.NET's libraries without .NET, for machine code.</summary>
    private const string Libraries =
        "mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled@sha256:01bd3f3d617a16705f896962ce26f5c1e1588ea57c71c98908cadb7bdcd0cd4d";

    /// <summary>.NET and ASP.NET Core.</summary>
    private const string Runtime =
        "mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled@sha256:48e51f2f6798897be7ac4e775c049ed8fe60d3190f637e1f9c9dc7513efa659c";

    public static string For(HostKind host) => host == HostKind.Aot ? Libraries : Runtime;
}
