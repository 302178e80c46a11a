package dev.mediapipeline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests access to media items and reports by token. */
@ExtendWith(LocalPipeline.class)
class OwnersIT {
    private static final String DECLARATION =
            Inputs.declaration(Inputs.file("smaller-than-the-square.jpg"), "image/jpeg");

    private final LocalPipeline.Running pipeline;
    private final MediaApi ada;
    private final MediaApi bob;

    OwnersIT(LocalPipeline.Running pipeline) {
        this.pipeline = pipeline;
        ada = pipeline.apiOf("ada");
        bob = pipeline.apiOf("bob");
    }

    private String announcedByAda() {
        return ada.announce(DECLARATION).json().path("mediaId").asText();
    }

    @Test
    void withoutATokenEveryRequestIsRefused() {
        MediaApi anonymous = ada.with("");
        String id = announcedByAda();

        assertThat(anonymous.announce(DECLARATION).status()).isEqualTo(401);
        assertThat(anonymous.list("").status()).isEqualTo(401);
        assertThat(anonymous.media(id).status()).isEqualTo(401);
        assertThat(anonymous.delete(id).status()).isEqualTo(401);
        assertThat(anonymous.report(today(), "application/json").status()).isEqualTo(401);
    }

    @Test
    void anUnsignedOrChangedTokenIsRefused() {
        String[] parts = pipeline.cloud().issuer().token("ada", "").split("\\.", -1);
        String none = base64("{\"alg\":\"none\"}");
        String forBob = base64(
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("ada", "bob"));

        assertThat(ada.with(none + "." + parts[1] + ".").list("").status()).isEqualTo(401);
        assertThat(ada.with(parts[0] + "." + parts[1] + ".").list("").status()).isEqualTo(401);
        assertThat(ada.with(parts[0] + "." + forBob + "." + parts[2]).list("").status())
                .isEqualTo(401);
        assertThat(ada.with("not-a-token").list("").status()).isEqualTo(401);
    }

    @Test
    void anotherOwnersMediaIsAsIfItWereNotThere() {
        String id = announcedByAda();

        assertThat(ada.media(id).status()).isEqualTo(200);
        assertThat(bob.media(id).status()).isEqualTo(404);
        assertThat(bob.delete(id).status()).isEqualTo(404);
        assertThat(ada.media(id).status()).isEqualTo(200);
    }

    @Test
    void reportsNeedTheirScope() {
        assertThat(ada.report(today(), "application/json").status()).isEqualTo(403);
        assertThat(pipeline.apiOfOperator().report(today(), "application/json").status())
                .isEqualTo(200);
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
