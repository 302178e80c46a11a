package dev.mediapipeline.localcloud.lambda;

import dev.mediapipeline.localcloud.LocalCloudException;
import dev.mediapipeline.localcloud.template.LambdaFunction;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipFile;

/** A function's zip, unpacked into a folder named by its content: a changed zip gets another folder. */
public final class FunctionPackage {
    private FunctionPackage() {}

    /**
     * Unpacks a function's zip unless that is done already.
     *
     * @param template the template file; {@code CodeUri} is relative to its folder
     * @param folder the folder to unpack below
     * @return the unpacked folder
     */
    public static synchronized Path unpack(LambdaFunction function, Path template, Path folder) {
        var logicalId = function.logicalId();
        var zip = zip(function, template);
        if (!Files.isRegularFile(zip)) {
            throw new LocalCloudException(
                    "%s has no package at %s: build it first, or correct its CodeUri.".formatted(logicalId, zip));
        }
        try {
            var target = folder.resolve(digest(zip));
            if (!Files.isDirectory(target)) {
                Files.createDirectories(folder);
                var partial = Files.createTempDirectory(folder, "unpacking");
                extract(zip, partial);
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return target;
        } catch (AtomicMoveNotSupportedException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new LocalCloudException("Cannot unpack %s for %s: %s".formatted(zip, logicalId, e), e);
        }
    }

    /**
     * The file of a function's zip. A path cannot depend on a parameter: where a template names native packages, the
     * JVM's are one folder above.
     */
    public static Path zip(LambdaFunction function, Path template) {
        var path = function.runtime().startsWith("java")
                ? function.codeUri().replace("/native/", "/")
                : function.codeUri();
        return template.toAbsolutePath().resolveSibling(path).normalize();
    }

    private static String digest(Path zip) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(zip));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void extract(Path zip, Path target) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().toList()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the entry %s leaves the package".formatted(entry.getName()));
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.resolveSibling("."));
                try (var in = file.getInputStream(entry)) {
                    Files.copy(in, path);
                }
                if (entry.getName().equals("bootstrap") && !path.toFile().setExecutable(true)) {
                    throw new IOException("cannot make bootstrap executable");
                }
            }
        }
    }
}
