package dev.mediapipeline.localcloud.emulators;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another class's main method in a child process, and ends the process when its standard input closes: the system
 * closes it however the parent dies.
 */
public final class ParentWatch {
    private ParentWatch() {}

    /** Takes the class, then its arguments. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                while (System.in.read() >= 0) {}
            } catch (IOException e) {
                System.err.println("Lost the parent: " + e.getMessage());
            }
            Runtime.getRuntime().halt(1);
        });
        try {
            Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(arguments[0] + " failed", e.getCause());
        }
    }
}
