package dev.mediapipeline.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RenditionKeyTest {
    private static final MediaId ID = new MediaId("0e5dc2a1-7f2b-4a5e-9d3c-3a9e4b1f2c7d");
    private static final RenditionSpec SPEC = new RenditionSpec("w800", ImageFormat.WEBP, 800, null, 80);
    private static final String ENGINE = "libvips-8.18.7";

    private static GroupKey group(String etag) {
        return new GroupKey(ID, etag, "web");
    }

    private static String key(RenditionSpec spec) {
        return RenditionKey.of(group("etag1"), spec, ENGINE);
    }

    @Test
    void saysWhatItIsToPeople() {
        assertThat(key(SPEC)).matches(ID + "/web/w800-[0-9a-f]{16}\\.webp");
        assertThat(key(new RenditionSpec("w800", ImageFormat.JPEG, 800, null, 80)))
                .endsWith(".jpg");
    }

    @Test
    void isTheSameForTheSameBytes() {
        assertThat(key(SPEC)).isEqualTo(key(new RenditionSpec("w800", ImageFormat.WEBP, 800, null, 80)));
    }

    @Test
    void isAnotherForWhateverChangesTheBytes() {
        var keys = List.of(
                key(SPEC),
                key(new RenditionSpec("w800", ImageFormat.WEBP, 801, null, 80)),
                key(new RenditionSpec("w800", ImageFormat.WEBP, 800, 600, 80)),
                key(new RenditionSpec("w800", ImageFormat.WEBP, 800, null, 81)),
                key(new RenditionSpec("w800", ImageFormat.AVIF, 800, null, 80)),
                RenditionKey.of(group("etag2"), SPEC, ENGINE),
                RenditionKey.of(group("etag1"), SPEC, "libvips-8.19.0"));

        assertThat(keys.stream().map(RenditionKeyTest::hash)).doesNotHaveDuplicates();
    }

    private static String hash(String key) {
        return key.replaceAll(".*-|\\..*", "");
    }
}
