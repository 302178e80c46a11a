package dev.mediapipeline.fuzz.child;

import dev.mediapipeline.fuzz.child.Outcome.Accepted;
import dev.mediapipeline.fuzz.child.Outcome.Broken;
import dev.mediapipeline.fuzz.child.Outcome.Refused;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tries inputs in a child process. A child that crashed, hung or exceeded its limits is replaced before the next input.
 */
public final class Worker implements AutoCloseable {
    private static final Duration PATIENCE_WITH_A_DYING_CHILD = Duration.ofSeconds(10);

    private final List<String> command;
    private final Map<String, String> environment;
    private final Limits limits;
    private final Path errors;
    private @Nullable Session session;
    private int peak;

    /** @param errors the file for the child's standard error */
    public Worker(List<String> command, Map<String, String> environment, Limits limits, Path errors) {
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.limits = limits;
        this.errors = errors;
    }

    /** Tries an input. */
    public Outcome run(String question, byte[] input) throws IOException, InterruptedException {
        var current = session;
        if (current == null) {
            current = new Session();
            session = current;
        }
        var outcome = current.run(question, input);
        peak = Math.max(peak, current.peak);
        if (current.ended) {
            session = null;
        }
        return outcome;
    }

    /** The peak resident memory of any child so far, in MiB. */
    public int peakMegabytes() {
        return peak;
    }

    @Override
    public void close() {
        if (session != null) {
            session.process.destroyForcibly();
        }
    }

    /** One child process. */
    private final class Session {
        private final Process process;
        private final DataOutputStream questions;
        private final DataInputStream replies;
        private int peak;
        private boolean ended;

        Session() throws IOException {
            var builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment().putAll(environment);
            process = builder.start();
            questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
            replies = new DataInputStream(process.getInputStream());
            awaitReady();
        }

        /** Starting takes time and memory of its own, and a failed start is not a finding. */
        private void awaitReady() throws IOException {
            try {
                replies.readUTF();
            } catch (EOFException e) {
                throw new IOException("The child process did not start: " + Files.readString(errors), e);
            }
        }

        Outcome run(String question, byte[] input) throws IOException, InterruptedException {
            var watch = new Watch(process, limits);
            try {
                questions.writeUTF(question);
                questions.writeInt(input.length);
                questions.write(input);
                questions.flush();
                var reply = Reply.read(replies);
                watch.stop();
                peak = ProcessFacts.peakMegabytes(process);
                var excess = watch.excess();
                return excess == null ? judge(reply) : end(excess);
            } catch (IOException e) {
                watch.stop();
                ended = true;
                var excess = watch.excess();
                return excess == null ? crash() : excess;
            }
        }

        private Outcome judge(Reply reply) {
            if (peak > limits.megabytes()) {
                return end(new Broken("memory", "%d MiB are resident".formatted(peak)));
            }
            if (reply.allocated() > limits.allocation()) {
                return new Broken(
                        "allocation", "%d bytes were allocated; %s".formatted(reply.allocated(), reply.text()));
            }
            return switch (reply.kind()) {
                case DONE -> new Accepted(reply.text());
                case REFUSED -> new Refused(reply.text());
                case DISAGREED -> new Broken("disagreement", reply.text());
                case THREW -> new Broken("exception", reply.text());
            };
        }

        private Outcome end(Broken outcome) {
            ended = true;
            process.destroyForcibly();
            return outcome;
        }

        private Broken crash() throws IOException, InterruptedException {
            if (!process.waitFor(PATIENCE_WITH_A_DYING_CHILD)) {
                process.destroyForcibly().waitFor();
            }
            return new Broken("crash", "exit code %d%n%s".formatted(process.exitValue(), Files.readString(errors)));
        }
    }
}
