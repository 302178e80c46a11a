package dev.mediapipeline.commands.run;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records which files were sent, and where their renditions go. Each change is appended as a line and is on disk before
 * the method returns; a line that a crash cut off is skipped.
 */
final class Ledger {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path path;
    private final Map<String, Sent> byFile = new LinkedHashMap<>();
    private final Map<String, String> owners = new HashMap<>();

    /**
     * A file that was sent. Paths are URIs, since names need not be valid text.
     *
     * @param sha256 of its content, in hexadecimal
     * @param folder for its renditions
     * @param ended its last status, once nothing more is awaited
     * @param renditions names of the rendition files stored in the folder
     */
    record Sent(
            URI file,
            String sha256,
            String mediaId,
            URI folder,
            @Nullable String ended,
            List<String> renditions) {

        /** The record with another folder; a changed folder has no stored renditions yet. */
        Sent to(Path other) {
            var same = uri(other).equals(folder);
            return new Sent(file, sha256, mediaId, uri(other), ended, same ? renditions : List.of());
        }

        Sent ended(String status, List<String> names) {
            return new Sent(file, sha256, mediaId, folder, status, names);
        }
    }

    private Ledger(Path path) {
        this.path = path;
    }

    /** @throws RunException if the file exists and cannot be read */
    static Ledger open(Path path) {
        var ledger = new Ledger(path);
        try {
            if (Files.exists(path)) {
                Files.readString(path).lines().forEach(ledger::read);
            }
            return ledger;
        } catch (IOException e) {
            throw new RunException("Cannot read the record of sent files '%s': %s".formatted(path, e));
        }
    }

    private void read(String line) {
        try {
            remember(JSON.readValue(line, Sent.class));
        } catch (JacksonException e) {
            // Cut off by a crash: that file is sent again.
        }
    }

    private void remember(Sent sent) {
        byFile.put(sent.file().toString(), sent);
        owners.putIfAbsent(sent.folder().toString(), sent.file().toString());
    }

    /** The latest record of this file. */
    synchronized Optional<Sent> find(Path file) {
        return Optional.ofNullable(byFile.get(uri(file).toString()));
    }

    /**
     * The record of a file that was just sent; keeps the list of renditions that earlier content left in the folder.
     */
    Sent sent(Path file, String sha256, String mediaId, Path folder) {
        var left = find(file).map(earlier -> earlier.to(folder).renditions()).orElse(List.of());
        return new Sent(uri(file), sha256, mediaId, uri(folder), null, left);
    }

    /** The files that were sent and have not ended yet, the earliest first. */
    synchronized List<Sent> unfinished() {
        return byFile.values().stream().filter(sent -> sent.ended() == null).toList();
    }

    /** Assigns the folder to the file unless another file has it; true if the folder is now the file's. */
    synchronized boolean claim(Path folder, Path file) {
        var owner = uri(file).toString();
        return owner.equals(owners.computeIfAbsent(uri(folder).toString(), _ -> owner));
    }

    /** @throws IOException if it cannot be written; the record is then unchanged */
    synchronized void put(Sent sent) throws IOException {
        // A line begins with its separator, which also ends a line that was cut off. A channel would fail on Ctrl-C.
        try (var out = new FileOutputStream(path.toFile(), true)) {
            out.write(("\n" + JSON.writeValueAsString(sent)).getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
        }
        remember(sent);
    }

    /** The SHA-256 of a file's content. */
    static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same URI with and without an existing folder: {@code toUri} adds a slash only if there is one. */
    private static URI uri(Path path) {
        var uri = path.toUri().toString();
        return URI.create(uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri);
    }
}
