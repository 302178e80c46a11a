package dev.mediapipeline.image;

/** Follows the restart markers of a JPEG, which count from 0 to 7 and around through each scan. */
final class JpegRestarts {
    private int interval;
    private long expected;
    private long seen;
    private boolean inSequence = true;

    /** One marker stands after so many units; 0 for none. */
    void every(int units) {
        interval = units;
    }

    void startScan(long units) {
        seen = 0;
        expected = interval == 0 ? 0 : (units - 1) / interval;
    }

    void accept(int number) {
        if (expected > 0 && number != seen % 8) {
            inSequence = false;
        }
        seen++;
    }

    /** One more than needed, at the very end, harms nothing. */
    void endScan() {
        if (expected > 0 && seen != expected && seen != expected + 1) {
            inSequence = false;
        }
        expected = 0;
    }

    /** Whether no marker is missing in a scan that has ended, and none comes twice. */
    boolean inSequence() {
        return inSequence;
    }
}
