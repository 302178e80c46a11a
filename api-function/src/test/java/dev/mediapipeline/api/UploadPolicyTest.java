package dev.mediapipeline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediapipeline.http.FieldError;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.http.ProblemException;
import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.ImageFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadPolicyTest {
    private static final String BEACH = "\uD83C\uDFD6";

    private final UploadPolicy policy = new UploadPolicy(1000);

    private void accepts(Declaration declaration) {
        assertThatCode(() -> policy.check(declaration)).doesNotThrowAnyException();
    }

    private ProblemException refusal(Declaration declaration) {
        return catchThrowableOfType(ProblemException.class, () -> policy.check(declaration));
    }

    private List<String> refusedFields(Declaration declaration) {
        ProblemException refusal = refusal(declaration);
        assertThat(refusal.problem()).isEqualTo(Problem.INVALID_REQUEST);
        return refusal.errors().stream().map(FieldError::field).toList();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void acceptsEveryFormatThatThePipelineReads(ImageFormat format) {
        accepts(new Declaration(null, format.contentType(), 1, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"image/tiff", "image/*", "text/plain", "jpeg", "", "image/jpeg; charset=utf-8", "IMAGE/JPEG"})
    void refusesOtherTypesAndNamesThoseItAccepts(String contentType) {
        ProblemException refusal = refusal(new Declaration(null, contentType, 1, null));

        assertThat(refusal.problem()).isEqualTo(Problem.UNSUPPORTED_TYPE);
        assertThat(refusal.detail())
                .contains("'" + contentType + "'", "image/jpeg, image/png, image/webp, image/gif, image/avif");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1000})
    void acceptsEveryLengthUpToItsLimit(long length) {
        accepts(new Declaration(null, "image/png", length, null));
    }

    @ParameterizedTest
    @ValueSource(longs = {1001, Long.MAX_VALUE})
    void refusesMoreThanItsLimitAndNamesIt(long length) {
        ProblemException refusal = refusal(new Declaration(null, "image/png", length, null));

        assertThat(refusal.problem()).isEqualTo(Problem.TOO_LARGE);
        assertThat(refusal.detail()).contains(String.valueOf(length), "1000");
    }

    @Test
    void refusesAnEmptyUpload() {
        assertThat(refusal(new Declaration(null, "image/png", 0, null)).problem())
                .isEqualTo(Problem.EMPTY);
    }

    @Test
    void refusesANegativeLength() {
        assertThat(refusedFields(new Declaration(null, "image/png", -1, null))).containsExactly("contentLength");
    }

    static List<String> names() {
        return List.of("a", "größe " + BEACH + ".jpg", "../../etc/passwd", "x".repeat(255), BEACH.repeat(255));
    }

    @ParameterizedTest
    @MethodSource("names")
    void acceptsNamesThatPeopleGive(String name) {
        accepts(new Declaration(name, "image/png", 1, null));
    }

    static List<String> noNames() {
        return List.of(
                "",
                " ",
                "a\nb",
                "a\u0000",
                "a\u0085",
                "x".repeat(256),
                BEACH.repeat(256),
                "half of \uD83C",
                "caf\uFFFD");
    }

    @ParameterizedTest
    @MethodSource("noNames")
    void refusesOtherNames(String name) {
        assertThat(refusedFields(new Declaration(name, "image/png", 1, null))).containsExactly("fileName");
    }

    @Test
    void acceptsASha256() {
        accepts(new Declaration(null, "image/png", 1, SampleMedia.SHA_256));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "v4kepG6tSZPomqfaAquMI91Q8p6armRgcQU2Ol8HDgM",
                "v4kepG6tSZPomqfaAquMI91Q8p6armRgcQU2Ol8HDgN=",
                "v4kepG6tSZPomqfaAquMI91Q8p6armRgcQU2Ol8HDgM= ",
                "v4kepG6tSZPomqfaAquMI91Q8p6armRgcQU2Ol8HDg==",
                "bf891ea46ead4993e89aa7da02ab8c23dd50f29e9aae64607105363a5f070e03"
            })
    void refusesWhatS3WouldNotTakeForASha256(String text) {
        assertThat(refusedFields(new Declaration(null, "image/png", 1, text))).containsExactly("sha256");
    }

    @Test
    void namesEverythingThatIsWrong() {
        assertThat(refusedFields(new Declaration("", "image/png", -1, "abc")))
                .containsExactlyInAnyOrder("fileName", "contentLength", "sha256");
    }
}
