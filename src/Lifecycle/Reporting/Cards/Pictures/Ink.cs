using Levain.Evaluating;
using OxyPlot;

namespace Levain.Reporting.Cards.Pictures;

/// <summary>Colours that all eyes tell apart (Okabe and Ito's), and lines that differ without colour, too.</summary>
internal static class Ink
{
    public static readonly OxyColor Paper = OxyColors.White;
    public static readonly OxyColor Text = OxyColor.FromRgb(0x24, 0x29, 0x2f);
    public static readonly OxyColor Faint = OxyColor.FromRgb(0xd8, 0xde, 0xe4);
    public static readonly OxyColor Middle = OxyColor.FromRgb(0x6e, 0x77, 0x81);
    public static readonly OxyColor Blue = OxyColor.FromRgb(0x00, 0x72, 0xb2);

    private static readonly OxyColor Orange = OxyColor.FromRgb(0xd5, 0x5e, 0x00);
    private static readonly OxyColor Green = OxyColor.FromRgb(0x00, 0x7a, 0x5a);

    public static OxyColor Of(string contender) => contender switch
    {
        Contender.Candidate => Blue,
        Contender.Champion => Orange,
        _ => Green,
    };

    public static LineStyle LineOf(string contender) => contender switch
    {
        Contender.Candidate => LineStyle.Solid,
        Contender.Champion => LineStyle.Dash,
        _ => LineStyle.Dot,
    };

    public static MarkerType MarkerOf(string contender) => contender switch
    {
        Contender.Candidate => MarkerType.Circle,
        Contender.Champion => MarkerType.Diamond,
        _ => MarkerType.Square,
    };
}
