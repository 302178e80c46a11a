package dev.mediapipeline.resize.vips;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.graalvm.nativeimage.c.function.CFunction;
import org.graalvm.nativeimage.c.function.CFunctionPointer;
import org.graalvm.nativeimage.c.function.InvokeCFunctionPointer;
import org.graalvm.nativeimage.c.type.CCharPointer;
import org.graalvm.nativeimage.c.type.CTypeConversion;
import org.graalvm.word.Pointer;
import org.graalvm.word.WordBase;
import org.graalvm.word.WordFactory;

/**
 * A library in a native image, called through GraalVM's C interface: the compiler makes each call a C call, so neither
 * a shim in C nor an entry in the image's metadata is needed.
 */
final class NativeImageLibrary extends NativeLibrary {
    private static final int RTLD_NOW = 2;

    private final long library;
    private final ConcurrentHashMap<String, Long> functions = new ConcurrentHashMap<>();

    NativeImageLibrary(Path file) {
        try (var name = CTypeConversion.toCString(file.toString())) {
            library = dlopen(name.get(), RTLD_NOW).rawValue();
        }
        if (library == 0) {
            throw new IllegalArgumentException("Cannot open library: " + file + ": " + error());
        }
    }

    @Override
    ByteBuffer memory(long address, long size) {
        return CTypeConversion.asByteBuffer(WordFactory.pointer(address), Math.toIntExact(size));
    }

    @Override
    long invoke(String function, long[] arguments) {
        long address = functions.computeIfAbsent(function, this::find);
        return switch (arguments.length) {
            case 0 -> WordFactory.<Function0>pointer(address).call();
            case 1 -> WordFactory.<Function1>pointer(address).call(arguments[0]);
            case 2 -> WordFactory.<Function2>pointer(address).call(arguments[0], arguments[1]);
            case 3 -> WordFactory.<Function3>pointer(address).call(arguments[0], arguments[1], arguments[2]);
            default ->
                WordFactory.<Function4>pointer(address).call(arguments[0], arguments[1], arguments[2], arguments[3]);
        };
    }

    private long find(String function) {
        try (var name = CTypeConversion.toCString(function)) {
            long address = dlsym(WordFactory.pointer(library), name.get()).rawValue();
            if (address == 0) {
                throw new NoSuchElementException("Symbol not found: " + function);
            }
            return address;
        }
    }

    private static String error() {
        return CTypeConversion.toJavaString(dlerror());
    }

    @CFunction
    private static native Pointer dlopen(CCharPointer file, int flags);

    @CFunction
    private static native Pointer dlsym(WordBase library, CCharPointer name);

    @CFunction
    private static native CCharPointer dlerror();

    private interface Function0 extends CFunctionPointer {
        @InvokeCFunctionPointer
        long call();
    }

    private interface Function1 extends CFunctionPointer {
        @InvokeCFunctionPointer
        long call(long first);
    }

    private interface Function2 extends CFunctionPointer {
        @InvokeCFunctionPointer
        long call(long first, long second);
    }

    private interface Function3 extends CFunctionPointer {
        @InvokeCFunctionPointer
        long call(long first, long second, long third);
    }

    private interface Function4 extends CFunctionPointer {
        @InvokeCFunctionPointer
        long call(long first, long second, long third, long fourth);
    }
}
