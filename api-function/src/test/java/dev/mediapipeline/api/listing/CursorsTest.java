package dev.mediapipeline.api.listing;

import static dev.mediapipeline.api.SampleMedia.ADA;
import static dev.mediapipeline.api.SampleMedia.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Owner;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {
    private static final Position POSITION = new Position(1_772_359_200_123L, MediaId.random());

    private final Cursors cursors = new Cursors(() -> "the key of the cursors");

    @Test
    void carriesAPosition() {
        assertThat(cursors.read(ADA, null, cursors.write(ADA, null, POSITION))).contains(POSITION);
        assertThat(cursors.read(ADA, MediaStatus.READY, cursors.write(ADA, MediaStatus.READY, POSITION)))
                .contains(POSITION);
    }

    @Test
    void isGoodForItsOwnerOnly() {
        String cursor = cursors.write(ADA, null, POSITION);

        assertThat(cursors.read(BOB, null, cursor)).isEmpty();
    }

    @Test
    void isGoodForItsStatusOnly() {
        String cursor = cursors.write(ADA, MediaStatus.READY, POSITION);

        assertThat(cursors.read(ADA, MediaStatus.FAILED, cursor)).isEmpty();
        assertThat(cursors.read(ADA, null, cursor)).isEmpty();
        assertThat(cursors.read(ADA, MediaStatus.READY, cursors.write(ADA, null, POSITION)))
                .isEmpty();
    }

    @Test
    void doesNotTakeAnOwnersNameForAStatus() {
        String cursor = cursors.write(new Owner("ada READY"), null, POSITION);

        assertThat(cursors.read(new Owner("ada"), MediaStatus.READY, cursor)).isEmpty();
    }

    @Test
    void endsWithItsKey() {
        String cursor = cursors.write(ADA, null, POSITION);

        assertThat(new Cursors(() -> "another key").read(ADA, null, cursor)).isEmpty();
    }

    @Test
    void isNoLongerOneWhenAnyCharacterIsChanged() {
        String cursor = cursors.write(ADA, null, POSITION);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

        for (int i = 0; i < cursor.length(); i++) {
            for (int other = 0; other < alphabet.length(); other++) {
                String changed = cursor.substring(0, i) + alphabet.charAt(other) + cursor.substring(i + 1);
                assertThat(cursors.read(ADA, null, changed).isPresent()).isEqualTo(changed.equals(cursor));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "größe", "../..", "a b", "%41"})
    void isNothingElse(String text) {
        assertThat(cursors.read(ADA, null, text)).isEmpty();
    }

    @Test
    void hasOneSpelling() {
        String cursor = cursors.write(ADA, null, POSITION);

        assertThat(cursors.read(ADA, null, cursor + "=")).isEmpty();
        assertThat(cursors.read(ADA, null, cursor + "A")).isEmpty();
        assertThat(cursors.read(
                        ADA,
                        null,
                        Base64.getEncoder()
                                .encodeToString(Base64.getUrlDecoder().decode(cursor))))
                .isEmpty();
    }
}
