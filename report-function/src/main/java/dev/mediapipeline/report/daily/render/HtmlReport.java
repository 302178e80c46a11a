package dev.mediapipeline.report.daily.render;

import dev.mediapipeline.report.daily.DayReport;
import gg.jte.html.OwaspHtmlTemplateOutput;

/**
 * Renders a report as one self-contained page: no script, no font and no image from elsewhere. The templates are in
 * {@code src/main/jte}; the build compiles them to classes of this package.
 */
public final class HtmlReport {
    /** Content security policy to send with the page. */
    public static final String CONTENT_SECURITY_POLICY = Stylesheet.CONTENT_SECURITY_POLICY;

    private HtmlReport() {}

    /** Renders the whole page, which is well-formed XML too. */
    @SuppressWarnings("NullAway") // The templates have no forms to intercept.
    public static String render(DayReport report) {
        var page = new XmlOutput();
        JtepageGenerated.render(new OwaspHtmlTemplateOutput(page), null, report);
        return page.toString();
    }
}
