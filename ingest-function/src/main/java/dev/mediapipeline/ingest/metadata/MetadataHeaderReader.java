package dev.mediapipeline.ingest.metadata;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.gif.GifHeaderDirectory;
import com.drew.metadata.gif.GifImageDirectory;
import com.drew.metadata.heif.HeifDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.webp.WebpDirectory;
import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.ingest.HeaderReader;
import dev.mediapipeline.ingest.ImageHeader;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.ImageFormat;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntPredicate;

/** Reads headers with metadata-extractor. Long, because each of the five formats names its own directory and tags. */
public final class MetadataHeaderReader implements HeaderReader {
    private static final int SHORTEST_IMAGE = 16;

    @Override
    public ImageHeader read(InputStream image) throws IOException {
        var stream = new FaultKeepingStream(image);
        try {
            return read(new BufferedInputStream(stream));
        } finally {
            stream.throwFault();
        }
    }

    private static ImageHeader read(BufferedInputStream buffered) throws IOException {
        ImageFormat format = format(buffered);
        try {
            return switch (format) {
                case JPEG ->
                    header(
                            format,
                            read(buffered, FileType.Jpeg),
                            JpegDirectory.class,
                            JpegDirectory.TAG_IMAGE_WIDTH,
                            JpegDirectory.TAG_IMAGE_HEIGHT,
                            1);
                case PNG ->
                    header(
                            format,
                            read(buffered, FileType.Png),
                            PngDirectory.class,
                            PngDirectory.TAG_IMAGE_WIDTH,
                            PngDirectory.TAG_IMAGE_HEIGHT,
                            1);
                case AVIF ->
                    header(
                            format,
                            read(buffered, FileType.Avif),
                            HeifDirectory.class,
                            HeifDirectory.TAG_IMAGE_WIDTH,
                            HeifDirectory.TAG_IMAGE_HEIGHT,
                            1);
                case GIF -> gif(read(buffered, FileType.Gif));
                case WEBP -> webp(buffered);
                case UNKNOWN -> throw new IllegalArgumentException("no format to read");
            };
        } catch (EOFException e) {
            throw corrupt(format, "it ends inside its header", e);
        } catch (ImageProcessingException | MetadataException e) {
            throw corrupt(format, "its header cannot be read", e);
        }
    }

    private static ImageFormat format(BufferedInputStream image) throws IOException {
        image.mark(SHORTEST_IMAGE);
        boolean tooShort = image.readNBytes(SHORTEST_IMAGE).length < SHORTEST_IMAGE;
        image.reset();
        FileType type = tooShort ? FileType.Unknown : FileTypeDetector.detectFileType(image);
        return switch (type) {
            case Jpeg -> ImageFormat.JPEG;
            case Png -> ImageFormat.PNG;
            case WebP -> ImageFormat.WEBP;
            case Gif -> ImageFormat.GIF;
            case Avif -> ImageFormat.AVIF;
            default ->
                throw new PermanentException(new Failure(
                        Failure.UNSUPPORTED_FORMAT,
                        "the upload is no image of a supported format; JPEG, PNG, WebP, GIF and AVIF are"));
        };
    }

    private static Metadata read(InputStream image, FileType type) throws IOException, ImageProcessingException {
        return ImageMetadataReader.readMetadata(image, -1, type);
    }

    private static ImageHeader gif(Metadata metadata) throws MetadataException {
        int frames = metadata.getDirectoriesOfType(GifImageDirectory.class).size();
        return header(
                ImageFormat.GIF,
                metadata,
                GifHeaderDirectory.class,
                GifHeaderDirectory.TAG_IMAGE_WIDTH,
                GifHeaderDirectory.TAG_IMAGE_HEIGHT,
                Math.max(1, frames));
    }

    private static ImageHeader webp(InputStream image) throws IOException, ImageProcessingException, MetadataException {
        var frames = new WebpFrames();
        Metadata metadata = frames.read(image);
        return header(
                ImageFormat.WEBP,
                metadata,
                WebpDirectory.class,
                WebpDirectory.TAG_IMAGE_WIDTH,
                WebpDirectory.TAG_IMAGE_HEIGHT,
                frames.count());
    }

    private static ImageHeader header(
            ImageFormat format,
            Metadata metadata,
            Class<? extends Directory> type,
            int widthTag,
            int heightTag,
            int pages)
            throws MetadataException {
        Directory size = metadata.getDirectoriesOfType(type).stream()
                .filter(directory -> directory.containsTag(widthTag))
                .findFirst()
                .orElseThrow(() -> new MetadataException("no size"));
        int width = size.getInt(widthTag);
        int height = size.getInt(heightTag);
        if (width < 1 || height < 1) {
            throw new MetadataException("no pixels");
        }
        return liesOnItsSide(metadata)
                ? new ImageHeader(format, height, width, pages)
                : new ImageHeader(format, width, height, pages);
    }

    /** Whether showing it upright swaps width and height: EXIF orientations 5 to 8, HEIF rotations by 90 degrees. */
    private static boolean liesOnItsSide(Metadata metadata) {
        return has(
                        metadata,
                        ExifIFD0Directory.class,
                        ExifIFD0Directory.TAG_ORIENTATION,
                        value -> value >= 5 && value <= 8)
                || has(metadata, HeifDirectory.class, HeifDirectory.TAG_IMAGE_ROTATION, value -> value % 2 == 1);
    }

    private static boolean has(Metadata metadata, Class<? extends Directory> type, int tag, IntPredicate condition) {
        return metadata.getDirectoriesOfType(type).stream()
                .map(directory -> directory.getInteger(tag))
                .anyMatch(value -> value != null && condition.test(value));
    }

    private static PermanentException corrupt(ImageFormat format, String how, Exception cause) {
        return new PermanentException(
                new Failure(Failure.CORRUPT, "the upload begins as " + format + ", but " + how), cause);
    }
}
