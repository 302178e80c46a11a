package dev.mediapipeline.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.fuzz.Pipeline.Result;
import dev.mediapipeline.fuzz.child.FakeTarget;
import dev.mediapipeline.fuzz.child.Outcome.Accepted;
import dev.mediapipeline.fuzz.child.Outcome.Refused;
import dev.mediapipeline.fuzz.child.Worker;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {
    @TempDir
    private Path folder;

    @Test
    void whatTheHeaderReaderRefusesNeverReachesTheRenderer() throws Exception {
        try (var pipeline = pipeline()) {
            assertThat(pipeline.run("refuse".getBytes(UTF_8)))
                    .isEqualTo(new Result("header", new Refused("CORRUPT: as instructed")));
            assertThat(pipeline.peaks()).containsEntry("render", 0);
        }
    }

    @Test
    void theRendererIsToldWhatTheHeaderReaderSays() throws Exception {
        try (var pipeline = pipeline()) {
            assertThat(pipeline.run("input ".getBytes(UTF_8)))
                    .isEqualTo(new Result("render", new Accepted("input input ")));
        }
    }

    private Pipeline pipeline() {
        Map<String, Worker> workers = new LinkedHashMap<>();
        workers.put("header", FakeTarget.worker(folder));
        workers.put("render", FakeTarget.worker(folder));
        return new Pipeline(workers);
    }
}
