package dev.mediapipeline.fuzz.child;

import com.sun.management.ThreadMXBean;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/**
 * The child process: reports that it is ready, then replies to each question and input on standard input. It ends with
 * its parent.
 */
final class Child {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Child() {}

    /** Takes {@code header}, or {@code render} and the folder with libvips. */
    public static void main(String[] arguments) throws IOException {
        serve(arguments[0].equals("header") ? new HeaderTarget() : new RenderTarget(Path.of(arguments[1])));
    }

    static void serve(Target target) throws IOException {
        var input = new DataInputStream(System.in);
        var output = new DataOutputStream(new BufferedOutputStream(System.out));
        // Keeps a library's output from mixing with the replies.
        System.setOut(System.err);
        output.writeUTF("ready");
        output.flush();
        while (true) {
            String question;
            try {
                question = input.readUTF();
            } catch (EOFException e) {
                return;
            }
            var bytes = input.readNBytes(input.readInt());
            reply(target, question, bytes).write(output);
            output.flush();
        }
    }

    private static Reply reply(Target target, String question, byte[] input) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            var text = target.run(question, input);
            return new Reply(Reply.Kind.DONE, text, THREADS.getCurrentThreadAllocatedBytes() - before);
        } catch (Throwable e) {
            return Reply.of(e, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
    }
}
