namespace Levain.Reporting.Cards.Pictures;

/// <summary>A drawing with what it shows in words.</summary>
/// <param name="Name">The name of its file, without ending.</param>
/// <param name="Title">What is drawn.</param>
/// <param name="Finding">What is to be seen, for those who cannot see it.</param>
/// <param name="Svg">The drawing.</param>
internal sealed record Picture(string Name, string Title, string Finding, string Svg);
