package dev.mediapipeline.resize.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls C functions by name. Every argument and result is passed as a long: on x86-64 and AArch64 pointers and integers
 * travel in the same registers. The upper half of a C {@code int} result is undefined, so cast such a result to int.
 */
@SuppressWarnings("restricted")
final class NativeLibrary {
    private final SymbolLookup symbols;
    private final ConcurrentHashMap<String, MethodHandle> functions = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException if the file is not a library that this machine can load */
    NativeLibrary(Path file) {
        symbols = SymbolLookup.libraryLookup(file, Arena.global());
    }

    /** Calls a function with a fixed number of arguments. */
    long call(String function, long... arguments) {
        return invoke(functions.computeIfAbsent(function, name -> link(name, arguments.length)), arguments);
    }

    /** Calls a function such as {@code printf}, whose first arguments are declared and the others are not. */
    long callVariadic(int declared, String function, long... arguments) {
        return invoke(
                functions.computeIfAbsent(
                        function, name -> link(name, arguments.length, Linker.Option.firstVariadicArg(declared))),
                arguments);
    }

    private MethodHandle link(String function, int arguments, Linker.Option... options) {
        var layouts = Collections.nCopies(arguments, ValueLayout.JAVA_LONG).toArray(MemoryLayout[]::new);
        return Linker.nativeLinker()
                .downcallHandle(
                        symbols.findOrThrow(function), FunctionDescriptor.of(ValueLayout.JAVA_LONG, layouts), options);
    }

    private static long invoke(MethodHandle function, long[] arguments) {
        try {
            return switch (arguments.length) {
                case 0 -> (long) function.invokeExact();
                case 1 -> (long) function.invokeExact(arguments[0]);
                case 2 -> (long) function.invokeExact(arguments[0], arguments[1]);
                case 3 -> (long) function.invokeExact(arguments[0], arguments[1], arguments[2]);
                case 4 -> (long) function.invokeExact(arguments[0], arguments[1], arguments[2], arguments[3]);
                default -> throw new IllegalArgumentException("too many arguments: " + arguments.length);
            };
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable impossible) {
            throw new AssertionError("a C function throws nothing", impossible);
        }
    }
}
