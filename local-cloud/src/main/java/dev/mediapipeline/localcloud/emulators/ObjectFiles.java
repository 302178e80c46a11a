package dev.mediapipeline.localcloud.emulators;

import dev.mediapipeline.localcloud.LocalCloudException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files of objects. A key is not a path: {@code a} and {@code a/b} are two objects, and a key may be longer than a
 * file name. So a file is named by its encoded key, split into pieces if it is long; only the last piece has a dot.
 */
final class ObjectFiles {
    private static final String SUFFIX = ".object";
    private static final int PIECE = 150;
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** S3Proxy keeps the parts of an upload in files of their own: its id, the object's name and a number. */
    private static final Pattern PART = Pattern.compile("(\\.mpus-" + UUID + "-)(.*)(-[0-9]+)", Pattern.DOTALL);

    /** S3Proxy writes to such a file first, then renames it. */
    private static final Pattern UNFINISHED = Pattern.compile("(.*\\.object|\\.mpus-" + UUID + ".*)-" + UUID);

    private ObjectFiles() {}

    /** The name of the file of an object. */
    static String name(String key) {
        var part = PART.matcher(key);
        return part.matches() ? part.group(1) + name(part.group(3)) + part.group(4) : pieces(key) + SUFFIX;
    }

    /** The file name prefix shared by all objects with this key prefix. */
    static String prefix(String keyPrefix) {
        return pieces(keyPrefix);
    }

    private static String pieces(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8)
                .replace(".", "%2E")
                .replaceAll("(.{" + PIECE + "})(?=.)", "$1/");
    }

    /** The key of the object in this file; empty if the file holds no object. */
    static Optional<String> key(String name) {
        return Optional.of(name)
                .filter(n -> n.endsWith(SUFFIX) && !n.startsWith("."))
                .map(n -> n.substring(0, n.length() - SUFFIX.length()).replace("/", ""))
                .map(n -> URLDecoder.decode(n, StandardCharsets.UTF_8));
    }

    /** Deletes the leftovers of uploads that were under way when an earlier process died. */
    static void deleteUnfinished(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = file.getFileName().toString();
                if (UNFINISHED.matcher(name).matches()) {
                    Files.delete(file);
                } else if (!name.endsWith(SUFFIX) && !name.startsWith(".")) {
                    throw new LocalCloudException(
                            "The state folder has the object %s of another version: run with --fresh, which deletes the state."
                                    .formatted(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
