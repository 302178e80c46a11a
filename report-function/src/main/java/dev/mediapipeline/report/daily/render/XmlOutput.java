package dev.mediapipeline.report.daily.render;

import gg.jte.output.StringOutput;

/** Collects the page and replaces characters that XML 1.0 lacks: most control characters and lone surrogates. */
final class XmlOutput extends StringOutput {
    private static final int REPLACEMENT = 0xFFFD;

    @Override
    public void writeContent(String content) {
        super.writeContent(content.codePoints()
                .map(character -> isXml(character) ? character : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }

    @Override
    public void writeContent(String content, int beginIndex, int endIndex) {
        writeContent(content.substring(beginIndex, endIndex));
    }

    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
