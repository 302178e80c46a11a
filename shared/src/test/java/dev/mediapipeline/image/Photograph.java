package dev.mediapipeline.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mediapipeline.media.ImageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * A photograph of the collection in {@code photographs}, and its expected outcome. The files are real or damaged by
 * hand; {@code outcomes.csv} lists them all.
 *
 * @param width as seen upright; 0 if it fails
 * @param height as seen upright; 0 if it fails
 * @param failure the code of its failure; empty if it becomes READY
 */
public record Photograph(String name, int width, int height, String failure) {
    /** All photographs, by name. */
    public static List<Photograph> all() {
        return new String(resource("outcomes.csv"), UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> parse(line.split(",")))
                .toList();
    }

    /** The photograph with this file name. */
    public static Photograph named(String name) {
        return all().stream()
                .filter(photograph -> photograph.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The AVIF without its rotation, which must be the last property of its only picture. */
    public static byte[] withoutRotation(byte[] avif) {
        byte[] unrotated = avif.clone();
        // The box "mdat", which begins with its size, follows the list of the picture's properties.
        int lastUse = new String(avif, ISO_8859_1).indexOf("mdat") - 5;
        // There is no property 0.
        unrotated[lastUse] = 0;
        return unrotated;
    }

    private static Photograph parse(String[] cells) {
        return switch (cells[1]) {
            case "READY" -> new Photograph(cells[0], Integer.parseInt(cells[2]), Integer.parseInt(cells[3]), "");
            case "FAILED" -> new Photograph(cells[0], 0, 0, cells[2]);
            default -> throw new IllegalArgumentException(cells[0] + " is neither READY nor FAILED");
        };
    }

    /** Whether it is rendered. */
    public boolean becomesReady() {
        return failure.isEmpty();
    }

    /** The format by its file name. */
    public ImageFormat format() {
        return ImageFormat.KNOWN.stream()
                .filter(format -> name.endsWith("." + format.extension()))
                .findFirst()
                .orElseThrow();
    }

    public byte[] bytes() {
        return resource(name);
    }

    private static byte[] resource(String name) {
        try (var file = Objects.requireNonNull(Photograph.class.getResourceAsStream("/photographs/" + name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
