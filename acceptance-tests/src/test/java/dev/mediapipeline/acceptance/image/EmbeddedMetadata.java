package dev.mediapipeline.acceptance.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.jpeg.JpegCommentDirectory;
import com.drew.metadata.photoshop.PhotoshopDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** The metadata of an image. */
public final class EmbeddedMetadata {
    private static final List<Class<? extends Directory>> KINDS = List.of(
            ExifDirectoryBase.class,
            XmpDirectory.class,
            IptcDirectory.class,
            PhotoshopDirectory.class,
            IccDirectory.class,
            JpegCommentDirectory.class);

    private EmbeddedMetadata() {}

    /** The names of the kinds of metadata that the file holds: EXIF, XMP, IPTC, ICC, comments. */
    public static List<String> of(Path file) throws IOException {
        try {
            var directories = ImageMetadataReader.readMetadata(file.toFile()).getDirectories();
            return StreamSupport.stream(directories.spliterator(), false)
                    .filter(directory -> KINDS.stream().anyMatch(kind -> kind.isInstance(directory)))
                    .map(Directory::getName)
                    .toList();
        } catch (ImageProcessingException e) {
            throw new IOException("not an image: " + file, e);
        }
    }
}
