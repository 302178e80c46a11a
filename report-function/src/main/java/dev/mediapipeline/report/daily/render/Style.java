package dev.mediapipeline.report.daily.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style sheet of the page, and the policy that allows it and nothing else. Long, because it is one style sheet. */
final class Style {
    static final String CSS = """
            :root {
              --paper: #fcfcfa; --ink: #1c1f23; --quiet: #5d646d; --line: #dcdfe3; --track: #eceef0;
              --bar: #2f6690; --good: #1d6b45; --good-paper: #eaf5ee; --look: #8a4b00; --look-paper: #fdf2e0;
            }
            @media screen and (prefers-color-scheme: dark) {
              :root {
                --paper: #14171a; --ink: #e7e9ec; --quiet: #9aa3ad; --line: #30363d; --track: #22272d;
                --bar: #7fb2dc; --good: #83d0a6; --good-paper: #15271e; --look: #f2bb6c; --look-paper: #2b2112;
              }
            }
            * { box-sizing: border-box; }
            body {
              margin: 0 auto; max-width: 60rem; padding: 2.5rem 1.5rem 4rem; background: var(--paper); color: var(--ink);
              font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "DejaVu Sans", sans-serif;
              font-variant-numeric: tabular-nums;
            }
            h1 { margin: 0; font-size: 2.1rem; line-height: 1.2; letter-spacing: -0.02em; font-weight: 650; }
            h2 { margin: 0 0 0.25rem; font-size: 1.25rem; line-height: 1.3; letter-spacing: -0.01em; font-weight: 650; }
            p { margin: 0 0 0.75rem; max-width: 44rem; }
            .kicker { margin: 0 0 0.35rem; color: var(--quiet); font-size: 0.875rem; }
            .state { margin: 0.5rem 0 0; color: var(--quiet); }
            .state strong { color: var(--ink); }
            .verdict { margin: 1.75rem 0; padding: 1.25rem 1.5rem; border-left: 0.375rem solid; border-radius: 0.25rem; }
            .verdict h2 { font-size: 1.5rem; }
            .verdict p, .verdict ul { margin: 0.35rem 0 0; max-width: none; color: var(--ink); }
            .verdict ul { padding-left: 1.2rem; }
            .good { border-color: var(--good); background: var(--good-paper); color: var(--good); }
            .look { border-color: var(--look); background: var(--look-paper); color: var(--look); }
            .tiles { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); margin: 0; gap: 1.25rem 1.5rem; }
            .tiles div { border-top: 1px solid var(--line); padding-top: 0.6rem; }
            .tiles dt { color: var(--quiet); font-size: 0.875rem; }
            .tiles dd { margin: 0; font-size: 1.6rem; line-height: 1.25; letter-spacing: -0.02em; font-weight: 600; }
            .tiles dd.note { font-size: 0.875rem; letter-spacing: 0; font-weight: 400; color: var(--quiet); }
            section.part { margin-top: 3rem; }
            .part > p { color: var(--quiet); }
            .pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.25rem 2.5rem; align-items: start; }
            svg { display: block; width: 100%; height: auto; overflow: visible; margin-top: 0.5rem; }
            svg text { font-size: 13px; fill: var(--ink); }
            svg .figure { text-anchor: end; font-weight: 600; }
            svg .column { text-anchor: middle; }
            svg .quiet { fill: var(--quiet); }
            svg .track { fill: var(--track); }
            svg .bar { fill: var(--bar); }
            svg .axis, svg .grid { stroke: var(--line); stroke-width: 1; }
            svg .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 4; stroke-linejoin: round; }
            svg .thin { stroke: var(--bar); stroke-width: 2; }
            svg .thick { stroke: var(--bar); stroke-width: 8; stroke-opacity: 0.45; }
            svg .mark { fill: var(--paper); stroke: var(--bar); stroke-width: 2.5; }
            svg .end { stroke: var(--bar); stroke-width: 3; }
            table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; }
            caption { padding: 0.5rem 0; text-align: left; font-weight: 600; }
            th, td { padding: 0.35rem 0 0.35rem 0.75rem; border-top: 1px solid var(--line); text-align: right; vertical-align: top; white-space: nowrap; }
            th:first-child { padding-left: 0; text-align: left; font-weight: 400; white-space: normal; overflow-wrap: anywhere; min-width: 7rem; }
            thead th { border-top: 0; color: var(--quiet); font-size: 0.8125rem; font-weight: 400; }
            .pair + .pair, .pair + .wide, .wide + .wide { margin-top: 1.25rem; }
            th small { display: block; color: var(--quiet); font-size: 0.8125rem; }
            .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
            footer { margin-top: 3.5rem; border-top: 1px solid var(--line); padding-top: 1rem; color: var(--quiet); font-size: 0.875rem; }
            footer dt { color: var(--ink); font-weight: 600; }
            footer dl { columns: 2; column-gap: 2.5rem; margin: 0 0 1rem; }
            footer dl > div { break-inside: avoid; }
            footer dd { margin: 0 0 0.6rem; }
            @media screen and (max-width: 44rem) {
              body { padding: 1.5rem 1rem 3rem; }
              h1 { font-size: 1.6rem; }
              .pair { grid-template-columns: minmax(0, 1fr); }
              .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); }
              .wide { overflow-x: auto; }
              footer dl { columns: 1; }
            }
            @page { size: A4; margin: 15mm; }
            @media print {
              :root { --paper: #fff; font-size: 9pt; }
              body { max-width: none; padding: 0; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
              .verdict { margin: 1rem 0; padding: 0.75rem 1rem; }
              .tiles { gap: 1rem; }
              .tiles dd { font-size: 1.25rem; }
              .tiles dd.note { font-size: 0.75rem; }
              table { font-size: 0.875rem; }
              footer { margin-top: 1.75rem; }
              section.part { margin-top: 1.5rem; }
              .pair { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
              .tiles { grid-template-columns: repeat(6, minmax(0, 1fr)); }
              .verdict, .pair, svg, tr, table, .tiles { break-inside: avoid; }
              h2, .part > p, caption { break-after: avoid; }
            }
            """;

    /** Nothing is loaded, run, framed or sent: only this style sheet is applied, known by its digest. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'sha256-" + digest()
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Style() {}

    private static String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(CSS.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
