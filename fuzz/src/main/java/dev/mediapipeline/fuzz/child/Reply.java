package dev.mediapipeline.fuzz.child;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.media.Failure;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A target's reply to an input.
 *
 * @param text its result, the reason for its refusal, or a stack trace
 * @param allocated bytes that the JVM allocated on the target's thread
 */
record Reply(Kind kind, String text, long allocated) {
    enum Kind {
        DONE,
        REFUSED,
        DISAGREED,
        THREW
    }

    private static final int MAX_TEXT = 10_000;
    private static final Set<String> CODES = Arrays.stream(Failure.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .map(field -> constant(field))
            .collect(Collectors.toSet());

    /** Interprets an exception: only a refusal with a known code is within the contract. */
    static Reply of(Throwable thrown, long allocated) {
        return switch (thrown) {
            case PermanentException e
            when CODES.contains(e.failure().code()) ->
                new Reply(Kind.REFUSED, String.valueOf(e.getMessage()), allocated);
            case DisagreementException e -> new Reply(Kind.DISAGREED, String.valueOf(e.getMessage()), allocated);
            default -> new Reply(Kind.THREW, trace(thrown), allocated);
        };
    }

    static Reply read(DataInput input) throws IOException {
        return new Reply(Kind.valueOf(input.readUTF()), input.readUTF(), input.readLong());
    }

    void write(DataOutput output) throws IOException {
        output.writeUTF(kind.name());
        output.writeUTF(text.substring(0, Math.min(MAX_TEXT, text.length())));
        output.writeLong(allocated);
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static String constant(java.lang.reflect.Field field) {
        try {
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("public fields can be read", e);
        }
    }
}
