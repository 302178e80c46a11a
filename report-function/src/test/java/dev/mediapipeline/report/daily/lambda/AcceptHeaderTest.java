package dev.mediapipeline.report.daily.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptHeaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "''|JSON",
                "'*/*'|JSON",
                "'application/json'|JSON",
                "'text/html'|HTML",
                "'TEXT/CSV'|CSV",
                "'text/*'|HTML",
                "'text/*, text/html;q=0.3'|CSV",
                "'text/html;q=0.5, text/csv; q=0.501'|CSV",
                "'text/csv, text/html'|HTML",
                "'application/json;q=0, */*;q=0.1'|HTML",
                "'*/*;q=0.1, application/json;q=0, text/html;q=0'|CSV",
                "'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8'|HTML",
                "'text/csv;header=present'|CSV",
                "'text/html;level=1;q=0.2, application/json;q=0.1'|HTML",
                "'image/png'|none",
                "'text/html;q=0'|none",
                "'*/*;q=0'|none",
                "'text/html;q=2'|none",
                "'text/html;q=x, text/csv;q=0.1'|CSV",
                "'html'|none",
                "', ,'|none"
            })
    void choosesThePreferredFormat(String accept, @Nullable ReportFormat expected) {
        assertThat(AcceptHeader.parse(accept).best()).isEqualTo(Optional.ofNullable(expected));
    }
}
