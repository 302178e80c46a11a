package dev.mediapipeline.resize.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A library on the JVM, called through its foreign function interface. Run the JVM with {@code
 * --enable-native-access=ALL-UNNAMED}, or it warns.
 */
@SuppressWarnings("restricted")
final class FfmLibrary extends NativeLibrary {
    private final SymbolLookup symbols;
    private final ConcurrentHashMap<String, MethodHandle> functions = new ConcurrentHashMap<>();

    FfmLibrary(Path file) {
        symbols = SymbolLookup.libraryLookup(file, Arena.global())
                .or(Linker.nativeLinker().defaultLookup());
    }

    @Override
    ByteBuffer memory(long address, long size) {
        return MemorySegment.ofAddress(address).reinterpret(size).asByteBuffer();
    }

    @Override
    long invoke(String function, long[] arguments) {
        var handle = functions.computeIfAbsent(function, name -> link(name, arguments.length));
        try {
            return switch (arguments.length) {
                case 0 -> (long) handle.invokeExact();
                case 1 -> (long) handle.invokeExact(arguments[0]);
                case 2 -> (long) handle.invokeExact(arguments[0], arguments[1]);
                case 3 -> (long) handle.invokeExact(arguments[0], arguments[1], arguments[2]);
                default -> (long) handle.invokeExact(arguments[0], arguments[1], arguments[2], arguments[3]);
            };
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable impossible) {
            throw new AssertionError("a C function throws nothing", impossible);
        }
    }

    private MethodHandle link(String function, int arguments) {
        var layouts = Collections.nCopies(arguments, ValueLayout.JAVA_LONG).toArray(MemoryLayout[]::new);
        return Linker.nativeLinker()
                .downcallHandle(symbols.findOrThrow(function), FunctionDescriptor.of(ValueLayout.JAVA_LONG, layouts));
    }
}
