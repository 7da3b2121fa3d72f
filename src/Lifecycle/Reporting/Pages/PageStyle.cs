namespace Levain.Reporting.Pages;

/// <summary>How the pages look: calm, light or dark as the reader's system is, from a phone's width upwards.</summary>
internal static class PageStyle
{
    public const string Text = """

        :root{--paper:#f7f5f0;--card:#fff;--line:#e4dfd5;--ink:#23272c;--soft:#5c6168;--bar:#3f7f86;--bar-soft:#dce9ea;--half:#23272c;--range:#8b9097;
        --stop:#a3242b;--stop-soft:#fbeaea;--error:#a3242b;--error-soft:#fbeaea;--warning:#7d5200;--warning-soft:#fbf1dc;--good:#2b6a3f;--good-soft:#e6f2e9}
        @media (prefers-color-scheme:dark){:root{--paper:#15181b;--card:#1d2125;--line:#31373d;--ink:#e6e8ea;--soft:#a6aeb6;--bar:#6fb5bb;--bar-soft:#2a3a3d;--half:#e6e8ea;--range:#7d868e;
        --stop:#ff9d9d;--stop-soft:#3b2124;--error:#ff9d9d;--error-soft:#3b2124;--warning:#f0c274;--warning-soft:#382d1a;--good:#8fd3a4;--good-soft:#1c3324}}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:76rem;padding:2.5rem clamp(1rem,4vw,3rem) 4rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}
        h1,h2,h3,p,dl,dd,ol,figure{margin:0;padding:0}
        h1{font-size:clamp(2rem,6vw,3rem);line-height:1.1;letter-spacing:-.02em;font-weight:650;overflow-wrap:anywhere}
        h2{font-size:1.35rem;letter-spacing:-.01em;margin:3rem 0 1rem}
        h3{font-size:1.05rem;line-height:1.4}
        a{color:inherit;text-decoration-color:var(--bar);text-underline-offset:.2em}
        a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--bar);outline-offset:3px}
        code{font:.92em ui-monospace,"SF Mono",Menlo,Consolas,monospace}
        .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .quiet,.eyebrow{color:var(--soft)}
        .eyebrow{font-size:.8rem;letter-spacing:.12em;text-transform:uppercase;margin-bottom:.35rem}
        .state{display:inline-block;margin-top:.9rem;padding:.2rem .8rem;border-radius:99rem;font-weight:600;color:var(--good);background:var(--good-soft)}
        .state.stop{color:var(--stop);background:var(--stop-soft)}.state.warning{color:var(--warning);background:var(--warning-soft)}
        .rows{display:flex;flex-wrap:wrap;gap:.2rem 2rem;align-items:baseline;margin-top:1.5rem}.rows strong{font-size:1.6rem;font-weight:600;letter-spacing:-.01em}
        .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,auto));gap:1rem 2rem;margin-top:1.5rem;padding-top:1.2rem;border-top:1px solid var(--line)}
        dt{color:var(--soft);font-size:.8rem}dd{overflow-wrap:anywhere}
        .meter{display:block;flex-basis:100%;width:100%;height:6px;border-radius:3px;background:var(--bar-soft);overflow:hidden}.meter span{display:block;height:100%;border-radius:3px;background:var(--warning)}
        .set-aside{background:var(--bar);margin-top:.4rem;display:flex;justify-content:flex-end}.set-aside span{border-radius:0;box-shadow:-2px 0 var(--paper)}
        .calm{padding:1rem 1.2rem;border-radius:.8rem;background:var(--good-soft);color:var(--good)}
        .findings{list-style:none;display:grid;gap:.9rem}
        .finding,.card{min-width:0;background:var(--card);border:1px solid var(--line);border-radius:.8rem;padding:1.1rem 1.2rem}
        .finding{border-left:.3rem solid var(--error)}.finding.warning{border-left-color:var(--warning)}
        .finding h3{overflow-wrap:anywhere}.finding h3>span:not(.badge){color:var(--soft);font-weight:400}
        .finding p{margin-top:.35rem;overflow-wrap:anywhere}.finding q{quotes:none;font-weight:600}.advice{color:var(--soft)}
        .badge{display:inline-block;margin-right:.35rem;padding:0 .55rem;border-radius:99rem;font-size:.8rem;line-height:1.6;font-weight:600;color:var(--error);background:var(--error-soft)}
        .warning .badge{color:var(--warning);background:var(--warning-soft)}.finding.stop .badge{color:var(--card);background:var(--stop)}
        table{border-collapse:collapse;width:100%;text-align:left}th{font-weight:500}thead th{color:var(--soft);font-size:.8rem;font-weight:400}
        .plain{margin-top:.6rem;font-size:.88rem}.plain th,.plain td{padding:.2rem .8rem .2rem 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
        .finding .plain{width:auto}.finding .plain th,.finding .plain td{padding-right:2rem}.line{white-space:nowrap}.plain tr:last-child>*{border-bottom:0}.plain tbody th{font-weight:400}
        .value{unicode-bidi:isolate;white-space:pre-wrap;overflow-wrap:anywhere}.finding .value{font-family:ui-monospace,"SF Mono",Menlo,Consolas,monospace}
        .scroll{overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:.8rem}
        .overview th,.overview td{padding:.45rem .7rem;border-bottom:1px solid var(--line);white-space:nowrap}.overview tbody tr:last-child>*{border-bottom:0}
        .overview th:first-child{padding-left:1.2rem}.overview .number{text-align:right}.overview .value{display:inline-block;max-width:12rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;vertical-align:bottom}
        .sketch{display:block;width:6rem;height:1.5rem}.sketch rect{fill:var(--bar)}
        .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));gap:1.2rem;margin-top:1rem}
        .card{display:flex;flex-direction:column;gap:.8rem;scroll-margin-top:1rem}.card:target{border-color:var(--bar);box-shadow:0 0 0 1px var(--bar)}
        .card header{display:flex;justify-content:space-between;align-items:baseline;gap:1rem}.card h3{overflow-wrap:anywhere}.card header p,.missing{color:var(--soft);font-size:.85rem}
        .missing span{display:block}.missing .meter{margin-top:.3rem;height:4px}
        .histogram{display:block;width:100%;height:auto;overflow:visible}.histogram text{fill:var(--soft);font-size:12px}.histogram .most{font-size:11px;text-anchor:end}
        .bar{fill:var(--bar)}.bar:hover{fill:var(--ink)}.grid{stroke:var(--line);stroke-dasharray:2 3}.axis{stroke:var(--range)}
        .range{stroke:var(--range);stroke-width:1.5}.half{stroke:var(--half);stroke-width:4;stroke-linecap:round}.median{fill:var(--card);stroke:var(--half);stroke-width:2}
        figcaption,details{color:var(--soft);font-size:.82rem}summary{cursor:pointer}.plain td:last-child:not(.value){text-align:right}.plain th:last-child{text-align:right}.finding .plain th:last-child{text-align:left}
        .bars{font-size:.9rem}.bars th{width:100%;padding:.15rem .6rem .15rem 0;font-weight:400;overflow-wrap:anywhere}.bars td{padding:.15rem 0 .15rem .8rem;text-align:right;vertical-align:top;white-space:nowrap}.bars td:last-child{color:var(--soft)}
        .name{display:block;unicode-bidi:isolate;line-height:1.35}.track{display:block;height:6px;margin:.1rem 0 .3rem}.track span{display:block;height:100%;min-width:2px;border-radius:3px;background:var(--bar)}.others{color:var(--soft)}.others .track span{background:var(--range)}
        .figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(5.4rem,1fr));gap:.55rem .9rem;padding-top:.8rem;border-top:1px solid var(--line);font-size:.92rem}
        .figures.wide{font-size:.82rem;grid-template-columns:repeat(auto-fill,minmax(8.4rem,1fr))}.figures>div{min-width:0}.figures>div:last-child{grid-column:span 2}
        @media print{body{padding:0}.card,.finding{break-inside:avoid}}

        """;
}
