package dev.mediapipeline.commands.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.commands.run.MediaResult.Status;
import dev.mediapipeline.commands.run.MediaResult.Upload;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void printsPlainLinesElsewhereThanOnATerminal() {
        send(new Progress(out, false));

        assertThat(text().lines()).last().isEqualTo("2 files: 1 ready, 1 failed · 1 sent · 1 not sent");
        assertThat(text().chars()).noneMatch(c -> Character.isISOControl(c) && c != '\n');
    }

    @Test
    void drawsABarForTheUploadsAndOneForEachStageInPlace() {
        send(new Progress(out, true));

        var drawings = text().split("\u001b\\[3A");
        assertThat(drawings[0])
                .contains("sent     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ 0 of 2")
                .contains("checked  ░")
                .contains("done     ░");
        assertThat(drawings[drawings.length - 1])
                .contains("sent     ██████████████████████████████ 2 of 2 · 1 not sent")
                .contains("checked  ██████████████████████████████ 2 of 2")
                .contains("done     ██████████████████████████████ 2 of 2 · 1 ready · 1 failed");
        assertThat(drawings)
                .allSatisfy(drawing ->
                        assertThat(drawing.chars().filter(c -> c == '\n')).hasSize(3));
    }

    @Test
    void printsReportsAboveTheBars() {
        var progress = new Progress(out, true);
        progress.expect(1);

        progress.interject(() -> out.println("A function failed."));
        progress.checked();

        assertThat(text())
                .containsSubsequence("sent ", "\u001b[3A\r\u001b[J", "A function failed.\n", "sent ", "done ");
        assertThat(text().substring(text().indexOf("A function failed."))).doesNotContain("\u001b[3A");
    }

    @Test
    void leavesAloneWhatIsPrintedBelowTheFinishedBars() {
        var progress = new Progress(out, true);
        send(progress);

        progress.end();
        out.println("The table.");
        progress.interject(() -> out.println("A function failed."));

        assertThat(text()).endsWith("The table.\nA function failed.\n");
    }

    private static void send(Progress progress) {
        progress.expect(2);
        progress.uploaded(Upload.SENT);
        progress.uploaded(Upload.NOT_SENT);
        progress.checked();
        progress.checked();
        progress.ended(Status.FAILED);
        progress.ended(Status.READY);
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
