package dev.mediapipeline.acceptance.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.acceptance.image.Picture.Colour;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class PictureTest {
    private static final List<Color> COLOURS = List.of(Color.RED, Color.GREEN, Color.BLUE, Color.GRAY);

    private static BufferedImage quadrants(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(
                        x,
                        y,
                        COLOURS.get((2 * x >= width ? 1 : 0) + (2 * y >= height ? 2 : 0))
                                .getRGB());
            }
        }
        return image;
    }

    @Test
    void seesTheColoursOfTheQuadrantsInOrder() {
        assertThat(new Picture(quadrants(64, 48)).quadrants())
                .containsExactly(
                        new Colour(255, 0, 0), new Colour(0, 255, 0), new Colour(0, 0, 255), new Colour(128, 128, 128));
    }

    @Test
    void noticesAPictureThatIsTurned() {
        var turned = new BufferedImage(48, 64, BufferedImage.TYPE_INT_RGB);
        var upright = quadrants(64, 48);
        for (int y = 0; y < 48; y++) {
            for (int x = 0; x < 64; x++) {
                turned.setRGB(47 - y, x, upright.getRGB(x, y));
            }
        }
        assertThat(new Picture(turned).quadrants().getFirst().distance(new Colour(255, 0, 0)))
                .isEqualTo(255);
    }

    @Test
    void tellsASofterPictureFromAnotherOne() {
        var original = new Picture(quadrants(64, 48));
        var softer = original.scaledTo(32, 24).scaledTo(64, 48);
        var upsideDown = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 48; y++) {
            for (int x = 0; x < 64; x++) {
                upsideDown.setRGB(x, 47 - y, original.pixels().getRGB(x, y));
            }
        }

        assertThat(softer.psnr(original)).isGreaterThan(15);
        assertThat(new Picture(upsideDown).psnr(original)).isLessThan(10);
    }

    @Test
    void readsASinglePixel() {
        assertThat(new Picture(quadrants(1, 1)).quadrants()).hasSize(4);
    }
}
