namespace Levain.Reporting.Replays;

/// <summary>What a replay's page looks like beyond the other pages: colours that all eyes tell apart (Okabe and Ito's).</summary>
internal static class ReplayStyle
{
    public const string Text = """

        .notes{margin:1.2rem 0 0;padding-left:1.2rem;color:var(--soft)}details .scroll{margin-top:.8rem}
        .state{border-radius:.8rem}
        .curves,.events{display:block;width:100%;height:auto;overflow:visible}.curves text,.events text{fill:var(--soft);font-size:12px}
        .curves path{fill:none;stroke-width:1.4;stroke-linejoin:round}.curves path.chosen{stroke-width:2.8}.episode{fill:var(--bar-soft)}
        .c0{stroke:#8b9097}.c1{stroke:#0072b2}.c2{stroke:#56b4e9}.c3{stroke:#e69f00}.c4{stroke:#d55e00}.c5{stroke:#009e73}.c6{stroke:#cc79a7;stroke-dasharray:2 3}.c7{stroke:#cc79a7;stroke-dasharray:6 4}
        .f0{fill:#8b9097}.f1{fill:#0072b2}.f2{fill:#56b4e9}.f3{fill:#e69f00}.f4{fill:#d55e00}.f5{fill:#009e73}
        .alarm{opacity:.35}.hollow{fill:var(--paper)}.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;list-style:none;margin:.6rem 0;padding:0;font-size:.9rem}.legend svg{width:28px;height:8px;vertical-align:middle;margin-right:.4rem}
        .legend path{stroke-width:2.4;fill:none}.legend .chosen{font-weight:650}

        """;
}
