package dev.mediapipeline.fuzz.child;

/** The header reader's result for an image, as one line. */
record Header(String format, int width, int height, int pages) {
    static Header parse(String line) {
        var words = line.split(" ", -1);
        return new Header(words[0], Integer.parseInt(words[1]), Integer.parseInt(words[2]), Integer.parseInt(words[3]));
    }

    @Override
    public String toString() {
        return "%s %d %d %d".formatted(format, width, height, pages);
    }
}
