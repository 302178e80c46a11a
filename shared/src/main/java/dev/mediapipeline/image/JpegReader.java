package dev.mediapipeline.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.mediapipeline.image.ImageHeader.Trait;
import dev.mediapipeline.media.ImageFormat;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks the markers of a JPEG to its end, since the number of scans determines the cost of decoding. */
final class JpegReader {
    /** Encoders write 10 scans, or 18 with four inks; each costs the decoder a pass over all pixels. */
    static final int MAX_SCANS = 64;
    /** Application segments and comments, all of which decoders keep in memory. */
    static final int MAX_SEGMENTS = 10_000;

    private static final int RST0 = 0xd0;
    private static final int RST7 = 0xd7;
    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int DHP = 0xde;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP15 = 0xef;
    private static final int COM = 0xfe;
    private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(ISO_8859_1);

    private final ByteSource source;
    private @Nullable JpegFrame frame;
    private int scans;
    private int segments;
    private int orientation;
    private boolean profile;

    JpegReader(ByteSource source) {
        this.source = source;
    }

    ImageHeader read() throws IOException, EndsEarlyException {
        boolean terminated = walk();
        if (frame == null || scans == 0) {
            throw terminated ? damaged("it holds no picture") : ImageFailure.endsEarly(ImageFormat.JPEG);
        }
        if (scans > MAX_SCANS) {
            throw ImageFailure.tooComplex(ImageFormat.JPEG, "scans", scans, MAX_SCANS);
        }
        return header(frame, terminated);
    }

    private ImageHeader header(JpegFrame frame, boolean terminated) {
        int upright = Math.max(1, orientation);
        boolean lying = upright >= 5;
        return new ImageHeader(
                ImageFormat.JPEG,
                lying ? frame.height() : frame.width(),
                lying ? frame.width() : frame.height(),
                upright,
                1,
                scans,
                profile ? new ColourSignal.Profile() : new ColourSignal.None(),
                terminated ? Set.of() : Set.of(Trait.UNTERMINATED));
    }

    /** Returns whether it ends with EOI. A file that is cut off within a scan is left to the decoder. */
    private boolean walk() throws IOException, EndsEarlyException {
        source.skip(2);
        try {
            for (int marker = nextMarker(); marker != EOI; marker = nextMarker()) {
                accept(marker);
            }
            return true;
        } catch (EndsEarlyException e) {
            if (scans == 0) {
                throw e;
            }
            return false;
        }
    }

    /** Skips to the next marker over entropy-coded data, stuffed bytes or garbage, as decoders do. */
    private int nextMarker() throws IOException, EndsEarlyException {
        while (source.skipTo(0xff)) {
            int marker = source.u8();
            while (marker == 0xff) {
                marker = source.u8();
            }
            if (marker != 0) {
                return marker;
            }
        }
        throw new EndsEarlyException();
    }

    private void accept(int marker) throws IOException, EndsEarlyException {
        if (JpegFrame.isStart(marker)) {
            startFrame(marker);
        } else if (marker == SOS) {
            startScan();
        } else if (marker == DHP && frame == null) {
            throw ImageFailure.unsupported("this JPEG is hierarchical");
        } else if ((marker >= APP0 && marker <= APP15) || marker == COM) {
            readSegment(marker);
        } else if ((marker > SOI && marker < APP0) || (marker >= 0xc0 && marker < 0xd0)) {
            source.skip(payload());
        } else if (scans == 0 && (marker < RST0 || marker > RST7)) {
            // After the start of a scan it is more likely a damaged byte, which is left to the decoder.
            throw damaged("marker %02X does not belong there".formatted(marker));
        }
    }

    private void startFrame(int marker) throws IOException, EndsEarlyException {
        if (frame != null) {
            throw damaged("it begins a second picture");
        }
        frame = JpegFrame.read(marker, payload(), source);
    }

    private void startScan() throws IOException, EndsEarlyException {
        int length = payload();
        int components = source.u8();
        if (frame == null || components < 1 || components > 4 || length != 2 * components + 4) {
            throw damaged("a scan has no valid header");
        }
        source.skip(length - 1);
        scans++;
    }

    private void readSegment(int marker) throws IOException, EndsEarlyException {
        if (++segments > MAX_SEGMENTS) {
            throw ImageFailure.tooComplex(ImageFormat.JPEG, "application segments", segments, MAX_SEGMENTS);
        }
        int length = payload();
        if (marker == APP1 && orientation == 0) {
            byte[] segment = source.bytes(length);
            // As in browsers, the first segment with an orientation applies.
            orientation = Exif.isIn(segment) ? Exif.orientation(segment) : 0;
        } else if (marker == APP2 && !profile && length > PROFILE.length) {
            profile = Arrays.equals(source.bytes(PROFILE.length), PROFILE);
            source.skip(length - PROFILE.length);
        } else {
            source.skip(length);
        }
    }

    private int payload() throws IOException, EndsEarlyException {
        int length = source.u16();
        if (length < 2) {
            throw damaged("a segment says that it is %d bytes long".formatted(length));
        }
        return length - 2;
    }

    private static RuntimeException damaged(String what) {
        return ImageFailure.damaged(ImageFormat.JPEG, what);
    }
}
