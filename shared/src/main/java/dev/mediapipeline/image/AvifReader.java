package dev.mediapipeline.image;

import dev.mediapipeline.image.AvifBoxes.Box;
import dev.mediapipeline.image.ImageHeader.Trait;
import dev.mediapipeline.media.ImageFormat;
import java.io.IOException;
import java.util.Set;

/** Walks the boxes of an AVIF to its end. For a sequence, describes its still picture. */
final class AvifReader {
    private static final int MAX_BRANDS = 64;
    /** AV1's maximum. */
    private static final int MAX_SIDE = 65_536;

    private final ByteSource source;
    private final AvifBoxes boxes;
    private final AvifItems items = new AvifItems();
    private boolean described;
    private boolean film;

    AvifReader(ByteSource source) {
        this.source = source;
        this.boxes = new AvifBoxes(source);
    }

    ImageHeader read() throws IOException, EndsEarlyException {
        readBrands();
        while (!source.atEnd()) {
            Box box = boxes.next(Long.MAX_VALUE);
            film |= box.name() == AvifNames.MOOV;
            if (box.name() == AvifNames.META) {
                // Decoders disagree about which of two applies.
                if (described) {
                    throw damaged("it describes its picture twice");
                }
                described = true;
                new AvifMeta(source, boxes, items).read(box);
            }
            boxes.end(box);
        }
        return header(primary());
    }

    /** AVIF shares its container with HEIC and video, so one of the brands must be AVIF's. */
    private void readBrands() throws IOException, EndsEarlyException {
        boolean avif = false;
        try {
            Box box = boxes.next(Long.MAX_VALUE);
            for (int brand = 0; brand < MAX_BRANDS && source.position() + 4 <= box.end(); brand++) {
                int name = source.name();
                avif |= name == AvifNames.AVIF || name == AvifNames.AVIS;
            }
            boxes.end(box);
        } catch (EndsEarlyException e) {
            if (avif) {
                throw e;
            }
        }
        if (!avif) {
            throw ImageFailure.unsupported("the file is not an AVIF, but in a related format such as HEIC or MP4");
        }
    }

    private long primary() throws EndsEarlyException {
        Long primary = items.primary();
        if (primary == null && film) {
            throw ImageFailure.unsupported("this AVIF contains a video without a still picture");
        }
        if (primary == null || items.typeOf(primary) == 0 || !items.isLocated(primary)) {
            throw damaged("the location of its picture is missing");
        }
        if (items.dataEnd() > source.position()) {
            throw new EndsEarlyException();
        }
        switch (items.typeOf(primary)) {
            case AvifNames.AV01, AvifNames.GRID, AvifNames.IDEN, AvifNames.IOVL -> {}
            default -> throw ImageFailure.unsupported("the picture in this AVIF is not encoded as AV1");
        }
        return primary;
    }

    private ImageHeader header(long primary) {
        long width = 0;
        long height = 0;
        for (AvifProperty property : items.propertiesOf(primary)) {
            switch (property) {
                case AvifProperty.Size size -> {
                    width = size.width();
                    height = size.height();
                }
                case AvifProperty.Crop crop -> {
                    width = Math.min(width, crop.width());
                    height = Math.min(height, crop.height());
                }
                case AvifProperty.Rotation(int quarters)
                when quarters % 2 == 1 -> {
                    long former = width;
                    width = height;
                    height = former;
                }
                default -> {}
            }
        }
        if (width < 1 || height < 1) {
            throw damaged("the size of its picture is missing");
        }
        if (Math.max(width, height) > MAX_SIDE) {
            throw ImageFailure.tooLong(ImageFormat.AVIF, Math.max(width, height), MAX_SIDE);
        }
        return new ImageHeader(
                ImageFormat.AVIF,
                (int) width,
                (int) height,
                1,
                1,
                1,
                colour(primary),
                items.isPremultiplied(primary) ? Set.of(Trait.PREMULTIPLIED) : Set.of());
    }

    /** As in browsers, a profile takes precedence over code points. */
    private ColourSignal colour(long primary) {
        ColourSignal strongest = new ColourSignal.None();
        for (AvifProperty property : items.propertiesOf(primary)) {
            if (property instanceof AvifProperty.Colour(ColourSignal signal)
                    && !(strongest instanceof ColourSignal.Profile)) {
                strongest = signal;
            }
        }
        return strongest;
    }

    private static RuntimeException damaged(String what) {
        return ImageFailure.damaged(ImageFormat.AVIF, what);
    }
}
