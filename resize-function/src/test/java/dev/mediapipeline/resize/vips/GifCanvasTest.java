package dev.mediapipeline.resize.vips;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.image.Photograph;
import dev.mediapipeline.media.Failure;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that a GIF has the size in its header, and is transparent outside its first frame. */
class GifCanvasTest {
    private static final double[] RED = {1, 0, 0, 1};

    @ParameterizedTest
    @CsvSource({
        "100, 80, 20, 10, 50, 40, false", "100, 80, 60, 50, 80, 80, false", "100, 80, 0, 0, 99, 80, false",
        "640, 480, 20, 10, 50, 40, false", "100, 80, 20, 10, 50, 40, true", "640, 480, 600, 440, 50, 60, true",
        "3000, 100, 10, 10, 40, 40, false"
    })
    void showsWhatLiesInsideTheCanvas(
            int width, int height, int left, int top, int frameWidth, int frameHeight, boolean transparency) {
        var webp = Rendered.webp(gif(width, height, left, top, frameWidth, frameHeight, transparency));

        assertThat(webp.width()).isEqualTo(width);
        assertThat(webp.height()).isEqualTo(height);
        assertThat(webp.bands()).isEqualTo(4);
        assertThat(webp.at(width - 1, 0, 3)).isZero();
        int right = Math.min(left + frameWidth, width);
        int bottom = Math.min(top + frameHeight, height);
        webp.assertColour((left + right) / 2, (top + bottom) / 2, 8, RED);
    }

    @Test
    void isTransparentWhereTheFrameIsOutside() {
        var webp = Rendered.webp(Photograph.named("offset.gif").bytes());

        assertThat(webp.width()).isEqualTo(100);
        assertThat(webp.height()).isEqualTo(80);
        assertThat(webp.bands()).isEqualTo(4);
        assertThat(webp.at(99, 79, 3)).isZero();
        Rendered.jpeg(Photograph.named("offset.gif").bytes()).assertColour(50, 40, 1, 1, 1, 1);
    }

    @Test
    void leavesAWholeFrameOpaque() {
        assertThat(Rendered.webp(gif(100, 80, 0, 0, 100, 80, false)).bands()).isEqualTo(3);
    }

    /** libvips' canvas extends to the end of the farthest frame, which is in no header. */
    @Test
    void refusesAFrameThatNeedsTooLargeACanvas() {
        var far = gif(100, 80, 60_000, 60_000, 50, 40, false);

        var refusal = catchThrowableOfType(PermanentException.class, () -> Rendered.webp(far));

        assertThat(refusal).isNotNull();
        assertThat(refusal.failure().code()).isEqualTo(Failure.TOO_MANY_PIXELS);
        assertThat(refusal.failure().detail()).contains("canvas of 60050x60040");
    }

    /** One red frame, with a palette of four colours. */
    private static byte[] gif(
            int width, int height, int left, int top, int frameWidth, int frameHeight, boolean transparency) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(13)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("GIF89a".getBytes(ISO_8859_1))
                .putShort((short) width)
                .putShort((short) height)
                .put((byte) 0x81)
                .array());
        out.writeBytes(new byte[] {0, 0, (byte) 255, (byte) 255, 0, 0, 0, (byte) 255, 0, 9, 9, 9});
        if (transparency) {
            out.writeBytes(new byte[] {0x21, (byte) 0xf9, 4, 1, 0, 0, 3, 0});
        }
        out.writeBytes(ByteBuffer.allocate(10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0x2c)
                .putShort((short) left)
                .putShort((short) top)
                .putShort((short) frameWidth)
                .putShort((short) frameHeight)
                .array());
        out.write(2);
        writeRed(out, frameWidth * frameHeight);
        out.write(0x3b);
        return out.toByteArray();
    }

    /** Codes of three bits: a clear code before every pair keeps them this short. */
    private static void writeRed(ByteArrayOutputStream out, int pixels) {
        var block = new ByteArrayOutputStream();
        int bits = 0;
        int count = 0;
        int written = 0;
        for (int code = 0; code <= pixels + pixels / 2 + 1; code++) {
            int value = code % 3 == 0 ? 4 : 1;
            if (value == 1 && written++ == pixels) {
                break;
            }
            bits |= value << count;
            count += 3;
            while (count >= 8) {
                block.write(bits);
                bits >>= 8;
                count -= 8;
            }
        }
        bits |= 5 << count;
        for (count += 3; count > 0; count -= 8) {
            block.write(bits);
            bits >>= 8;
        }
        var bytes = block.toByteArray();
        for (int at = 0; at < bytes.length; at += 255) {
            int length = Math.min(255, bytes.length - at);
            out.write(length);
            out.write(bytes, at, length);
        }
        out.write(0);
    }
}
