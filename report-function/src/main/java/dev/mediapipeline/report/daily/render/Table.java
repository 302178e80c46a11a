package dev.mediapipeline.report.daily.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table: the first column names what a line is about, the others are figures. */
final class Table {
    private final String caption;
    private final List<String> columns;
    private final List<Markup> rows = new ArrayList<>();

    Table(String caption, String... columns) {
        this.caption = caption;
        this.columns = List.of(columns);
    }

    Table row(Object name, Markup... cells) {
        Markup figures = Markup.join(Arrays.stream(cells).map(cell -> Markup.of("<td>%s</td>", cell)));
        rows.add(Markup.of("<tr><th scope=\"row\">%s</th>%s</tr>%n", name, figures));
        return this;
    }

    Markup markup() {
        return Markup.of(
                """
                <div class="wide"><table>
                <caption>%s</caption>
                <thead><tr>%s</tr></thead>
                <tbody>
                %s</tbody>
                </table></div>
                """,
                caption,
                Markup.join(columns.stream().map(column -> Markup.of("<th scope=\"col\">%s</th>", column))),
                Markup.join(rows.stream()));
    }
}
